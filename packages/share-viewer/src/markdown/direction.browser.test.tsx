import '@playthread/core/styles.css'
import '../styles.css'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { conversation, message } from '../stories-support/parts.fixture.ts'

afterEach(() => {
  document.documentElement.dir = ''
})

const english =
  '3. three\n4. four\n\n| Class | Saved |\n|---|--:|\n| First | 203 |\n\nSo[^1].\n\n[^1]: A note.'

async function show(text: string): Promise<(selector: string) => DOMRect> {
  document.documentElement.dir = 'rtl'
  const shown = conversation([message('assistant', [text])])
  const { container } = await render(<ConversationView conversation={shown} />)
  await expect.poll(() => container.querySelector('.pt-table')).not.toBeNull()
  return (selector) => container.querySelector(selector)!.getBoundingClientRect()
}

test('on a page from right to left, English reads from left to right, frames and marks too', async () => {
  const box = await show(english)
  const prose = box('.pt-prose')
  expect(box('.pt-prose ol > li').left).toBe(prose.left + 24)
  expect(box('.pt-table th:first-child').left).toBeLessThan(box('.pt-table th:last-child').left)
  expect(box('.pt-footnote-name').left).toBe(prose.left)
  expect(box('.pt-footnote-text').left).toBe(prose.left + 28)
})

test('a column lines up by the table’s direction, whatever its cells say', async () => {
  await show(
    '| الوقت | المكان | الثمن |\n|---|---|--:|\n| 9:00 | Museum | ثلاثة |\n| 13:00 | القلعة | 4 |',
  )
  const edges = [...document.querySelectorAll('.pt-table td')].map((cell) => {
    const words = document.createRange()
    words.selectNodeContents(cell)
    const [at, box] = [words.getBoundingClientRect(), cell.getBoundingClientRect()]
    return box.right - at.right < at.left - box.left ? 'right' : 'left'
  })
  expect(edges).toEqual(['right', 'right', 'left', 'right', 'right', 'left'])
})
