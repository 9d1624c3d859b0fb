import { copyTimeoutMs } from '@playthread/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it } from 'vitest'
import { adapterWith, Host } from '../share-dialog.fixture.tsx'

// What a first press would fetch: not what is timed here.
beforeAll(() => import('../share-surface/share-surface.tsx'), 30_000)

const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
const hang = () => new Promise<void>(() => {})

it.each([
  ['refuses', { write: refuse, writeText: refuse }, 'Your browser didn’t allow copying.'],
  ['never answers', { write: hang, writeText: hang }, 'The clipboard didn’t answer.'],
  ['is not there', undefined, 'Your browser can’t copy from this page.'],
])(
  'claims no copy when the clipboard %s',
  { timeout: copyTimeoutMs + 4000 },
  async (_, clipboard, words) => {
    const user = userEvent.setup({ writeToClipboard: false })
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
    render(<Host adapter={adapterWith()} />)
    await user.click(screen.getByRole('button', { name: 'Share' }))
    const dialog = await screen.findByRole('dialog')
    const seen: string[] = []
    new MutationObserver(() => seen.push(dialog.textContent)).observe(dialog, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    await user.click(within(dialog).getByRole('button', { name: 'Create share link' }))
    await waitFor(() => expect(within(dialog).getByText(words)).toBeVisible(), {
      timeout: copyTimeoutMs + 1000,
    })
    const link = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Share link' })
    expect(link).toHaveFocus()
    expect(link.value.slice(link.selectionStart ?? 0, link.selectionEnd ?? 0)).toBe(link.value)
    expect(within(dialog).getByRole('status')).toHaveTextContent(`Link created. ${words}`)
    expect(within(dialog).getByText('Ctrl C')).toBeInTheDocument()
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.filter((text) => /copied/i.test(text))).toEqual([])
  },
)
