import '@playthread/core/styles.css'
import '../styles.css'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { longConversation, message } from '../stories-support/parts.fixture.ts'

function page(): Element {
  return document.scrollingElement ?? document.documentElement
}

function distanceToEnd(): number {
  const { scrollHeight, scrollTop, clientHeight } = page()
  return scrollHeight - scrollTop - clientHeight
}

async function mounted(count: number): Promise<void> {
  await vi.waitFor(() => expect(document.querySelectorAll('.pt-message')).toHaveLength(count), {
    timeout: 10_000,
  })
}

test('a hash leads to the top of its message, far down a long conversation', async () => {
  history.replaceState(null, '', '#m-q301')
  await render(<ConversationView conversation={longConversation(400)} />)
  await mounted(800)
  const target = document.getElementById('m-q301')
  await vi.waitFor(() => expect(document.activeElement).toBe(target))
  expect(target?.getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
  expect(target?.getBoundingClientRect().top).toBeLessThan(80)
  history.replaceState(null, '', location.pathname)
})

test('every message is in the page: find, selection and print see all of it', async () => {
  await render(<ConversationView conversation={longConversation(400)} />)
  await mounted(800)
  expect(document.body.textContent).toContain('Question 400: what changed?')
  const selection = getSelection()
  selection?.selectAllChildren(document.body)
  expect(selection?.toString()).toContain('Answer 400')
  selection?.removeAllRanges()
})

test('a reader at the end stays at the end; one further up is told', async () => {
  const shown = longConversation(20)
  const more = (count: number) => ({
    ...shown,
    messages: [
      ...shown.messages,
      ...Array.from({ length: count }, (_, index) =>
        message('assistant', ['New.\n\n'.repeat(20)], { id: `new-${index}` }),
      ),
    ],
  })
  const { rerender, getByRole } = await render(<ConversationView conversation={shown} />)
  page().scrollTop = page().scrollHeight
  await vi.waitFor(() => expect(distanceToEnd()).toBeLessThan(2))
  await new Promise((resolve) => setTimeout(resolve, 100))
  await rerender(<ConversationView conversation={more(1)} />)
  await vi.waitFor(() => expect(distanceToEnd()).toBeLessThan(2))

  page().scrollTop = 100
  await new Promise((resolve) => setTimeout(resolve, 100))
  await rerender(<ConversationView conversation={more(3)} />)
  await expect.element(getByRole('button', { name: '2 new messages' })).toBeVisible()
  expect(page().scrollTop).toBe(100)
  await getByRole('button', { name: '2 new messages' }).click()
  await vi.waitFor(() => expect(distanceToEnd()).toBeLessThan(2))
})

test('nothing sticks out sideways, and the margin’s number is not clipped', async () => {
  await render(<ConversationView conversation={longConversation(100)} />)
  await mounted(200)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth)
})
