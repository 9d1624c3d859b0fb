import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Announcer } from '../announce/announcer.tsx'
import { CodeBlock } from './code-block.tsx'
import { languageName } from './languages.ts'

function text(container: HTMLElement): string | null | undefined {
  return container.querySelector('code')?.textContent
}

test('is plain at once and in colour later, the same text both times', async () => {
  const code = 'const a = "x" // y'
  const { container } = render(<CodeBlock code={code} language="ts" />)
  expect(text(container)).toBe(code)
  expect(container.querySelector('span[class^=pt-tok]')).toBeNull()
  await waitFor(() => expect(container.querySelector('.pt-tok-k')).toHaveTextContent('const'), {
    timeout: 5000,
  })
  expect(text(container)).toBe(code)
})

test.each(['', 'text', 'no-such-language', '__proto__', 'constructor', '../../x'])(
  'language %j is plain text',
  async (language) => {
    const { container } = render(<CodeBlock code="a = 1" language={language} />)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(text(container)).toBe('a = 1')
    expect(container.querySelector('span[class^=pt-tok]')).toBeNull()
  },
)

test('copies exactly what is shown, controls included, and says so', async () => {
  const user = userEvent.setup()
  const code = 'let admin\u202e = true'
  const { container } = render(
    <Announcer>
      <CodeBlock code={code} />
    </Announcer>,
  )
  expect(text(container)).toBe('let adminU+202E = true')
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe(code)
  expect(screen.getByRole('status')).toHaveTextContent('Copied')
  expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible()
})

test('a refused copy is never called a success', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'))
  render(<CodeBlock code="x" />)
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByRole('button', { name: 'Couldn’t copy' })).toBeVisible()
})

test('in a replay, what is not there yet is not copied', async () => {
  const user = userEvent.setup()
  const { container } = render(<CodeBlock code={'one\ntwo\nthree'} revealed={7} />)
  expect(text(container)).toBe('one\ntwo')
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe('one\ntwo')
})

test.each([
  ['py', 'Python'],
  ['TSX', 'TSX'],
  ['html', 'HTML'],
  ['toml', 'TOML'],
  ['js', 'JavaScript'],
  ['brainfuck', 'Brainfuck'],
  ['text', ''],
])('%s is called %j', (language, name) => {
  expect(languageName(language)).toBe(name)
})
