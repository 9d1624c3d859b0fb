import type { ToolPart } from '@playthread/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { PanelStage, showingTool } from './panel.fixture.tsx'

const call = (change: Partial<ToolPart>): ToolPart => ({
  type: 'tool',
  toolCallId: 't1',
  toolName: 'bash',
  title: 'Run the analysis',
  status: 'done',
  ...change,
})
const show = (change: Partial<ToolPart>): void => {
  render(<PanelStage tools={[call(change)]} item={showingTool('t1')} />)
}

test('shows how a call went, what went in and what came out', async () => {
  const user = userEvent.setup()
  show({
    input: { command: 'python analyze.py' },
    output: [{ type: 'text', text: 'rows \u001b[31m891\u001b[0m\u001b]0;title\u0007' }],
    startedAt: '2026-01-24T16:42:05.000Z',
    endedAt: '2026-01-24T16:42:08.200Z',
  })
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Run the analysisbash')
  expect(screen.getByText('Done')).toBeVisible()
  expect(screen.getByText('3.2 s')).toBeVisible()
  expect(screen.getByText('python analyze.py')).toBeVisible()
  expect(screen.getByText('891')).toHaveAttribute('data-fg', '1')
  await user.click(screen.getByRole('button', { name: 'Copy result' }))
  expect(await screen.findByText('Copied')).toBeInTheDocument()
  expect(await navigator.clipboard.readText()).toBe('rows 891')
})

test.each([
  ['running', 'Running', 'Waiting for the result…'],
  ['done', 'Done', 'Finished without any output.'],
  ['error', 'Failed', 'Finished without any output.'],
  ['denied', 'Denied', 'The user didn’t allow this step.'],
  ['abandoned', 'No result', 'The conversation went on before this step finished.'],
] as const)('a call that is %s says so', (status, word, sentence) => {
  show({ status })
  expect(screen.getByText(word)).toBeVisible()
  expect(screen.getByText(sentence)).toBeVisible()
})

test('reads JSON results and other inputs as trees', () => {
  show({ input: { path: '/data', limit: 5 }, output: [{ type: 'text', text: '{"rows":[1,2]}' }] })
  const [input, result] = screen.getAllByRole('tree', { name: 'JSON' })
  expect(within(input!).getByText('limit')).toBeVisible()
  expect(within(result!).getByText('rows')).toBeVisible()
})

test('a link in a result shows its real host, and a script link is not a link', () => {
  show({
    output: [
      { type: 'resource_link', url: 'https://github.com@evil.example/x', title: 'github.com' },
      { type: 'resource_link', url: 'javascript:alert(1)', title: 'Click me' },
    ],
  })
  const link = screen.getByRole('link')
  expect(link).toHaveAccessibleName('Open evil.example')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
  expect(screen.getByText(/contains a user name/)).toBeVisible()
  expect(screen.getByText('javascript:alert(1)')).toBeVisible()
})
