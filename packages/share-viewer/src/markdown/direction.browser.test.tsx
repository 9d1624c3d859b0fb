import '@playthread/core/styles.css'
import '../styles.css'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { conversation, message } from '../stories-support/parts.fixture.ts'

afterEach(() => {
  document.documentElement.dir = ''
})

const text =
  '3. three\n4. four\n\n| Class | Saved |\n|---|--:|\n| First | 203 |\n\nSo[^1].\n\n[^1]: A note.'

async function show(): Promise<(selector: string) => DOMRect> {
  document.documentElement.dir = 'rtl'
  const shown = conversation([message('assistant', [text])])
  const { container } = await render(<ConversationView conversation={shown} />)
  await expect.poll(() => container.querySelector('.pt-footnote')).not.toBeNull()
  return (selector) => container.querySelector(selector)!.getBoundingClientRect()
}

test('on a page from right to left, English reads from left to right, frames and marks too', async () => {
  const box = await show()
  const prose = box('.pt-prose')
  expect(box('.pt-prose ol > li').left).toBe(prose.left + 24)
  expect(box('.pt-table th:first-child').left).toBeLessThan(box('.pt-table th:last-child').left)
  expect(box('.pt-footnote-name').left).toBe(prose.left)
  expect(box('.pt-footnote-text').left).toBe(prose.left + 28)
})
