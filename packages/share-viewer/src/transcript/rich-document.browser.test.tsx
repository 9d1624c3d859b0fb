import type { Conversation } from '@playthread/core'
import '@playthread/core/styles.css'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { PrintAction } from '../page-actions/print-action.tsx'
import '../styles.css'

const text = [
  'The mean is $\\bar{x}$, as before[^1], and',
  '$$\\sum_{i=1}^{n} \\frac{x_i}{n}$$',
  '```mermaid\nflowchart LR\n  A[Read] --> B[Draw]\n```',
  '[^1]: In the first part.',
].join('\n\n')

const conversation: Conversation = {
  version: 1,
  id: 'rich',
  title: 'Formulas, diagrams and notes',
  status: 'complete',
  resources: [],
  messages: [
    { id: 'q', role: 'user', status: 'complete', parts: [{ type: 'text', text: 'Explain.' }] },
    { id: 'a', role: 'assistant', status: 'complete', parts: [{ type: 'text', text }] },
  ],
}

/** Chunks arrive when a busy machine gets to them. */
const patient = { timeout: 20_000 }

test('a finished message shows its formulas, diagrams and footnotes', async () => {
  const { container, getByRole } = await render(<ConversationView conversation={conversation} />)
  await expect.poll(() => container.querySelectorAll('math').length, patient).toBe(2)
  expect(container.querySelector('mfrac')?.namespaceURI).toMatch(/MathML/)
  await expect.element(getByRole('img', { name: 'Flowchart' }), patient).toBeVisible()
  await expect.poll(() => container.querySelector('img')?.naturalWidth, patient).toBeGreaterThan(50)
  await getByRole('link', { name: 'Footnote 1' }).click()
  expect(document.activeElement?.textContent).toContain('In the first part.')
  await getByRole('link', { name: 'Back to where footnote 1 is referred to' }).click()
  await expect.element(getByRole('link', { name: 'Footnote 1' })).toHaveFocus()
})

test('what is printed has all its formulas and diagrams drawn, however far from the screen', async () => {
  const messages = Array.from({ length: 60 }, (_, index) => ({
    id: `m${index}`,
    role: 'assistant' as const,
    status: 'complete' as const,
    parts: [{ type: 'text' as const, text: `${'Words. '.repeat(200)}\n\n${text}` }],
  }))
  const { container, getByRole } = await render(
    <ConversationView conversation={{ ...conversation, messages }} header={<PrintAction />} />,
  )
  await expect.poll(() => container.querySelectorAll('.pt-message').length, patient).toBe(60)
  expect(container.querySelectorAll('math').length).toBeLessThan(120)
  const printed = new Promise<number[]>((resolve) => {
    vi.spyOn(window, 'print').mockImplementation(() => {
      const counts = ['math', 'figure img'].map((each) => container.querySelectorAll(each).length)
      resolve(counts)
    })
  })
  await getByRole('button', { name: 'Print' }).click()
  expect(await printed).toEqual([120, 60])
})
