import '@playthread/core/styles.css'
import '../styles.css'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { longConversation } from '../stories-support/parts.fixture.ts'

function scroller(): Element {
  return document.scrollingElement ?? document.documentElement
}

test('beside the text on a wide page: the turn being read is marked, and one leads to another', async () => {
  await page.viewport(1400, 900)
  const { getByRole } = await render(<ConversationView conversation={longConversation(60)} />)
  const outline = getByRole('navigation', { name: 'Turns' })
  await expect.element(outline).toBeVisible()
  expect(outline.getByRole('link').elements()).toHaveLength(60)
  await expect
    .element(outline.getByRole('link', { name: /Question 1:/ }))
    .toHaveAttribute('aria-current', 'true')

  await outline.getByRole('link', { name: /Question 30:/ }).click()
  await expect
    .element(outline.getByRole('link', { name: /Question 30:/ }))
    .toHaveAttribute('aria-current', 'true')
  expect(document.activeElement?.id).toBe('m-q30')
  expect(document.querySelectorAll('.pt-outline [aria-current]')).toHaveLength(1)

  const toEnd = getByRole('button', { name: 'Jump to latest' })
  await toEnd.click()
  await vi.waitFor(() => {
    const { scrollHeight, scrollTop, clientHeight } = scroller()
    expect(scrollHeight - scrollTop - clientHeight).toBeLessThan(2)
  })
  await expect.element(toEnd).not.toBeInTheDocument()
  history.replaceState(null, '', location.pathname)
})

test('not on narrow pages, and not for a few turns', async () => {
  await page.viewport(1000, 800)
  const { getByRole, rerender } = await render(
    <ConversationView conversation={longConversation(10)} />,
  )
  await expect.element(getByRole('region', { name: 'Conversation', exact: true })).toBeVisible()
  await expect.element(getByRole('navigation', { name: 'Turns' })).not.toBeInTheDocument()
  await page.viewport(1400, 800)
  await expect.element(getByRole('navigation', { name: 'Turns' })).toBeVisible()
  await rerender(<ConversationView conversation={longConversation(3)} />)
  await expect.element(getByRole('navigation', { name: 'Turns' })).not.toBeInTheDocument()
})
