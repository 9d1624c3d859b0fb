import '@playthread/core/styles.css'
import '../styles.css'
import { afterEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { agents, nestedAgents } from '../stories-support/agents.fixture.ts'

afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  history.replaceState(null, '', location.pathname + location.search)
})

const laidOut = (element: Element): boolean => element.checkVisibility() && height(element) > 0
const height = (element: Element): number => element.getBoundingClientRect().height

test('on paper every fold is open, however deep', async () => {
  const { container } = await render(<ConversationView conversation={nestedAgents(4)} />)
  await expect.poll(() => container.querySelectorAll('.pt-agent-message').length).toBe(8)
  const asked = [...container.querySelectorAll('.pt-agent-message .pt-prose')]
  expect(asked.filter(laidOut)).toEqual([])
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  await expect.poll(() => asked.filter(laidOut)).toEqual(asked)
})

test('the browser opens a fold for what it looks for inside', async () => {
  const { container } = await render(<ConversationView conversation={agents} />)
  await expect.poll(() => container.querySelector('.pt-agent .pt-source')).not.toBeNull()
  const source = container.querySelector('.pt-agent .pt-source')!
  expect(laidOut(source)).toBe(false)
  // Find-in-page reveals what it finds by the same rule as an address does.
  location.hash = `#${source.id}`
  await expect.poll(() => laidOut(source)).toBe(true)
  expect(source.closest('details')?.open).toBe(true)
})
