import type { Conversation, Message, ToolPart } from '@playthread/core'
import { render, screen, within } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { agents, nestedAgents } from '../stories-support/agents.fixture.ts'
import { stubScrolling } from '../stories-support/browser-stubs.fixture.ts'
import { axe } from './axe.fixture.ts'

/** It comes when a busy machine gets to it. */
const panel = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Preview' }, { timeout: 20_000 })
const current = (): (string | null)[] =>
  [...document.querySelectorAll('.pt-transcript [aria-current]')].map((each) => each.textContent)

async function unfold(user: UserEvent): Promise<void> {
  await user.click(screen.getByText('Agent’s work · 3 steps'))
  await user.click(screen.getByText('Agent’s work · 1 step'))
}

test('a call of an agent opens, and there is a way back to the call that started it', async () => {
  const user = userEvent.setup()
  render(<ConversationView conversation={agents} />)
  await unfold(user)
  await user.click(screen.getByRole('button', { name: /Add up the places/ }))
  const shown = within(await panel())
  expect(shown.getByRole('heading', { level: 2 })).toHaveTextContent('Add up the places')
  expect(shown.getByText('1178')).toBeVisible()
  // Calls elsewhere have the same id.
  expect(current()).toEqual([expect.stringContaining('Add up the places')])
  await user.click(shown.getByRole('button', { name: 'Back to Recount the lifeboats' }))
  expect(shown.getByText('20 boats, 1,178 places.')).toBeVisible()
  expect(current()).toEqual([expect.stringContaining('Recount the lifeboats')])
  expect(await panel()).toHaveFocus()
  await user.click(
    shown.getByRole('button', { name: 'Back to Check the figures against the inquiry' }),
  )
  expect(shown.getByRole('heading', { level: 2 })).toHaveTextContent('Check the figures')
  expect(shown.queryByRole('button', { name: /^Back to/ })).toBeNull()
  expect(current()).toEqual([expect.stringContaining('Check the figures')])
})

test('the panel shows what the agent did, and opens its calls in its own place', async () => {
  const user = userEvent.setup()
  render(<ConversationView conversation={agents} />)
  const opener = screen.getByRole('button', { name: /Check the figures/ })
  await user.click(opener)
  const shown = within(await panel())
  expect(shown.getByText('The rates of the data set lie within two points of these.')).toBeVisible()
  await user.click(shown.getByRole('button', { name: /Open the annex/ }))
  expect(shown.getByText('504 Gateway Timeout')).toBeVisible()
  await user.click(shown.getByRole('button', { name: /^Back to Check the figures/ }))
  await user.click(shown.getByText('Agent’s work · 1 step'))
  await user.click(shown.getByRole('button', { name: /Add up the places/ }))
  expect(shown.getByText('1178')).toBeVisible()
  await user.keyboard('{Escape}')
  expect(opener).toHaveFocus()
})

test('it works alike while the message is still written', async () => {
  const user = userEvent.setup()
  const writing: Message = { ...agents.messages[1]!, status: 'streaming' }
  render(
    <ConversationView conversation={{ ...agents, messages: [agents.messages[0]!, writing] }} />,
  )
  await unfold(user)
  await user.click(screen.getByRole('button', { name: /Add up the places/ }))
  const shown = within(await panel())
  expect(shown.getByText('1178')).toBeVisible()
  expect(shown.getByRole('button', { name: 'Back to Recount the lifeboats' })).toBeVisible()
  expect(current()).toEqual([expect.stringContaining('Add up the places')])
})

/** Every result of a call, wherever it stands. */
function resultsOf(calls: readonly ToolPart[]): string[] {
  return calls.flatMap(({ output = [], messages = [] }) => [
    ...output.flatMap((content) => (content.type === 'text' ? [content.text] : [])),
    ...resultsOf(callsOf(messages)),
  ])
}
const callsOf = (messages: readonly Message[]): ToolPart[] =>
  messages.flatMap(({ parts }) => parts.filter((part) => part.type === 'tool'))

test.each<[string, Conversation]>([
  ['as an assistant asks them', agents],
  ['four deep', nestedAgents(4)],
])('whatever agents publish can be seen: %s', async (_name, shown) => {
  const user = userEvent.setup()
  stubScrolling()
  const { container } = render(<ConversationView conversation={shown} />)
  const seen: string[] = []
  for (const step of container.querySelectorAll<HTMLElement>('.pt-transcript button.pt-step')) {
    for (let fold = step.closest('details'); fold; fold = fold.parentElement!.closest('details')) {
      fold.open = true
    }
    // oxlint-disable-next-line no-await-in-loop -- there is one panel
    await user.click(step)
    // oxlint-disable-next-line no-await-in-loop
    seen.push((await panel()).querySelector('.pt-io-text')?.textContent ?? '')
  }
  const results = resultsOf(callsOf(shown.messages))
  expect(results.length).toBeGreaterThan(3)
  for (const result of results) expect(seen).toContain(result)
  const text = container.querySelector('.pt-transcript')?.textContent ?? ''
  const said = JSON.stringify(shown.messages, (key, value: unknown) =>
    key === 'output' || key === 'input' ? undefined : value,
  )
  const words = [...said.matchAll(/"text":"([\w ,.’:]+)/g)].map(([, start]) => start?.trim() ?? '')
  expect(words.length).toBeGreaterThan(6)
  for (const start of words) expect(text).toContain(start)
})

test('axe finds nothing, in the transcript and in the panel', async () => {
  const user = userEvent.setup()
  const { container } = render(
    <main>
      <ConversationView conversation={agents} />
    </main>,
  )
  await unfold(user)
  await user.click(screen.getByRole('button', { name: /Add up the places/ }))
  await panel()
  expect(await axe(container)).toEqual([])
})
