import { compileTimeline, type Conversation, type Message, type Step } from '@playthread/core'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { agents, call, nestedAgents, said } from '../stories-support/agents.fixture.ts'
import { stubScrolling } from '../stories-support/browser-stubs.fixture.ts'
import { conversation, message } from '../stories-support/parts.fixture.ts'
import { stage } from '../stories-support/replay-stage.fixture.tsx'

const answer = agents.messages[1]!
const written: Message = { ...answer, status: 'streaming' }

describe.each([
  ['finished', agents],
  ['still written', { ...agents, messages: [agents.messages[0]!, written] }],
])('what an agent did, in a message that is %s', (_state, shown) => {
  test('stands folded under the call that started it, in the same views as everything', async () => {
    const user = userEvent.setup()
    render(<ConversationView conversation={shown} />)
    const reply = screen.getByText('The rates of the data set lie within two points of these.')
    expect(reply).not.toBeVisible()
    const fold = screen.getByText('Agent’s work · 3 steps')
    expect(fold.closest('details')?.previousElementSibling).toHaveAccessibleName(
      /Check the figures/,
    )
    await user.click(fold)
    expect(reply).toBeVisible()
    const [task] = screen.getAllByRole('group', { name: 'Task' })
    expect(task).toHaveTextContent('Find what the British inquiry counted, by class and sex.')
    expect(screen.getByText('Claude Haiku 4.5')).toBeVisible()
    expect(screen.getByRole('button', { name: /Open the annex.*Failed.*30 s/ })).toBeVisible()
    expect(screen.getByRole('table')).toHaveTextContent('Second118285')
    const nested = screen.getByText('Add up the boats the inquiry lists.')
    expect(nested).not.toBeVisible()
    await user.click(screen.getByText('Agent’s work · 1 step'))
    expect(nested).toBeVisible()
  })

  test('has sources of its own, which its numbers lead to and explain', async () => {
    const user = userEvent.setup()
    const { scrolledTo } = stubScrolling()
    const { container } = render(<ConversationView conversation={shown} />)
    await user.click(screen.getByText('Agent’s work · 3 steps'))
    const [inner, outer] = screen.getAllByRole('link', { name: 'Source 1' })
    inner!.focus()
    expect(await screen.findByRole('tooltip')).toHaveTextContent('The total number saved was 711')
    await user.click(inner!)
    expect(document.getElementById(scrolledTo() ?? '')).toHaveTextContent('Numbers saved and lost')
    outer!.focus()
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Encyclopedia'))
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says how it ended', async () => {
    render(<ConversationView conversation={shown} />)
    await userEvent.click(screen.getByText('Agent’s work'))
    expect(screen.getByText('This reply was stopped before it was finished.')).toBeVisible()
  })
})

test('agents of agents unfold one by one, as deep as they go', async () => {
  const user = userEvent.setup()
  render(<ConversationView conversation={nestedAgents(4)} />)
  for (const level of [0, 1, 2, 3]) {
    expect(screen.getByText(`Asked on level ${level}`)).not.toBeVisible()
    // oxlint-disable-next-line no-await-in-loop -- one stands inside the other
    await user.click(screen.getAllByText('Agent’s work · 1 step')[level]!)
    expect(screen.getByText(`Asked on level ${level}`)).toBeVisible()
  }
  expect(screen.getByRole('button', { name: /^Level 4/ })).toBeVisible()
})

describe('a replay', () => {
  test('tells a call with an agent as the one step it is in the conversation', () => {
    const bare = answer.parts.map((part) =>
      part.type === 'tool' ? { ...part, messages: undefined } : part,
    )
    const { messages: _messages, ...rest } = agents
    const without = { ...rest, messages: [agents.messages[0]!, { ...answer, parts: bare }] }
    const steps = (conversation: Conversation): readonly Step[] => {
      const timeline = compileTimeline(conversation)
      return Array.from({ length: timeline.stepCount }, (_, index) => timeline.step(index))
    }
    expect(steps(agents).length).toBeGreaterThan(1)
    expect(steps(agents)).toEqual(steps(without as typeof agents))
  })

  test('shows what was done for a result with the result', () => {
    stubScrolling()
    const { replay } = stage(agents)
    const { timeline } = replay.getSnapshot()
    const step = timeline.step(timeline.stepOf(1, 1))
    act(() => replay.seek((step.start + step.end) / 2))
    expect(screen.getByRole('button', { name: /Check the figures.*Running/ })).toBeVisible()
    expect(screen.queryByText(/^Agent’s work/)).toBeNull()
    act(() => replay.seek(timeline.step(timeline.stepOf(1, 2)).start))
    expect(screen.getByText('Agent’s work · 3 steps')).toBeVisible()
  })
})

describe('the host’s own components', () => {
  const shown = conversation([
    said(
      'a',
      'assistant',
      call('t', 'Task', 'Ask around', {
        messages: [
          said('m', 'assistant', { type: 'data', name: 'weather', data: { celsius: 4 } }),
          said('n', 'assistant', call('w', 'wind', 'Measure the wind')),
        ],
      }),
    ),
  ])

  test('draw what is inside an agent’s work too', async () => {
    render(
      <ConversationView
        conversation={shown}
        renderers={{
          data: { weather: ({ message: { id } }) => <p>Four degrees in {id}</p> },
          tools: { wind: ({ part }) => <p>{part.title}: calm</p> },
        }}
      />,
    )
    await userEvent.click(screen.getByText('Agent’s work · 1 step'))
    expect(screen.getByText('Four degrees in m')).toBeVisible()
    expect(screen.getByText('Measure the wind: calm')).toBeVisible()
  })

  test('cannot hide it: what is published can be read', async () => {
    render(
      <ConversationView conversation={shown} renderers={{ tools: { Task: () => <p>Mine</p> } }} />,
    )
    expect(screen.getByText('Mine')).toBeVisible()
    await userEvent.click(screen.getByText('Agent’s work · 1 step'))
    expect(screen.getByText('weather')).toBeVisible()
  })
})

test('long texts are plain, with no button that would fold them away', async () => {
  const long = '**bold** '.repeat(40_000)
  const shown = conversation([
    message('assistant', [
      call('t', 'Task', 'Write', { messages: [said('m', 'assistant', long)] }),
    ]),
  ])
  const { container } = render(<ConversationView conversation={shown} />)
  const work = container.querySelector<HTMLElement>('.pt-agent')!
  expect(work).toHaveTextContent('**bold** **bold**')
  expect(within(work).queryByRole('button', { hidden: true })).toBeNull()
})
