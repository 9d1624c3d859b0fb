import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, test, vi } from 'vitest'
import { stubScrolling } from '../stories-support/browser-stubs.fixture.ts'
import { conversation, message, troubled } from '../stories-support/parts.fixture.ts'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { ConversationView } from './conversation-view.tsx'

describe('ConversationView', () => {
  test('shows title, meta, turns and every text', () => {
    render(<ConversationView conversation={titanic} locale="en-GB" />)
    expect(
      screen.getByRole('heading', { level: 1, name: 'Analyzing Dataset Insights' }),
    ).toBeVisible()
    expect(screen.getByText('3 turns')).toBeVisible()
    expect(screen.getByText('4 files')).toBeVisible()
    expect(screen.getByText('Updated 24 January 2026')).toBeVisible()
    expect(screen.getAllByRole('article')).toHaveLength(3)
    const turn = within(screen.getByRole('article', { name: 'Turn 2' }))
    expect(
      turn.getByText('Is the family-size effect real, or just class again? Show me the check.'),
    ).toBeVisible()
    expect(turn.getByText('Thought for 6 s')).toBeVisible()
    expect(turn.getByRole('button', { name: /Cross-tabulate.*bash.*1\.1 s/ })).toBeVisible()
    expect(turn.getByRole('table')).toBeVisible()
  })

  test('names failures, refusals and missing results in words', () => {
    render(<ConversationView conversation={troubled} />)
    expect(screen.getByRole('button', { name: /read_file.*No result/ })).toBeVisible()
    expect(screen.getByRole('button', { name: /Send the report.*Denied/ })).toBeVisible()
    expect(screen.getByRole('button', { name: /Build the report.*Failed/ })).toBeVisible()
    expect(screen.getByText(/The mail server did not answer/)).toBeVisible()
    expect(screen.getByText('Something this page can’t show yet (hologram)')).toBeVisible()
    expect(screen.getByText('This reply was stopped before it was finished.')).toBeVisible()
    expect(screen.getByText('This reply could not be finished.')).toBeVisible()
    expect(screen.getByText('weather')).toBeVisible()
  })

  test('numbers sources and cites them', async () => {
    const { scrolledTo } = stubScrolling()
    render(<ConversationView conversation={titanic} />)
    const list = screen.getByRole('list', { name: 'Sources' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
    await userEvent.click(screen.getByRole('link', { name: 'Source 2' }))
    expect(scrolledTo()).toBe('m-a3-source-2')
    expect(within(list).getAllByRole('listitem')[1]).toHaveFocus()
  })

  test('a mention of a file opens it', () => {
    render(<ConversationView conversation={titanic} />)
    const turn = within(screen.getByRole('article', { name: 'Turn 1' }))
    expect(turn.getByRole('button', { name: 'titanic_summary.txt' })).toBeEnabled()
  })

  test('copies a reply as it was written, and says so', async () => {
    const user = userEvent.setup()
    render(
      <ConversationView conversation={conversation([message('assistant', ['**bold**', 'two'])])} />,
    )
    await user.click(screen.getByRole('button', { name: 'Copy reply' }))
    expect(await navigator.clipboard.readText()).toBe('**bold**\n\ntwo')
    expect(screen.getByText('Copied')).toBeInTheDocument()
  })

  test('never says copied when the clipboard refused', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    render(<ConversationView conversation={conversation([message('assistant', ['x'])])} />)
    await user.click(screen.getByRole('button', { name: 'Copy reply' }))
    expect(await screen.findByText('Couldn’t copy')).toBeInTheDocument()
    expect(screen.queryByText('Copied')).toBeNull()
  })

  test('copies a link only where messages have an address', async () => {
    const user = userEvent.setup()
    const shown = conversation([message('assistant', ['x'], { id: 'a 1' })])
    const { rerender } = render(<ConversationView conversation={shown} />)
    expect(screen.queryByRole('button', { name: 'Copy link to this message' })).toBeNull()
    rerender(
      <ConversationView conversation={shown} messageUrl={(id) => `https://x.example/#${id}`} />,
    )
    await user.click(screen.getByRole('button', { name: 'Copy link to this message' }))
    expect(await navigator.clipboard.readText()).toBe('https://x.example/#a 1')
  })

  test('a hash leads to its message', () => {
    const { scrolledTo } = stubScrolling()
    location.hash = '#m-a2'
    render(<ConversationView conversation={titanic} />)
    expect(scrolledTo()).toBe('m-a2')
    expect(document.activeElement?.id).toBe('m-a2')
    location.hash = ''
  })

  test('draws tools and data with the host’s components; one that throws is a note', () => {
    const spy = vi.spyOn(console, 'error').mockImplementation(() => {})
    const shown = conversation([
      message('assistant', [
        { type: 'tool', toolCallId: '1', toolName: 'weather', status: 'done' },
        { type: 'data', name: 'chart', data: { n: 3 } },
        { type: 'data', name: 'broken', data: null },
        'still here',
      ]),
    ])
    render(
      <ConversationView
        conversation={shown}
        renderers={{
          tools: { weather: ({ part }) => <p>Weather: {part.status}</p> },
          data: {
            chart: ({ part }) => <p>Chart {JSON.stringify(part.data)}</p>,
            broken: () => {
              throw new Error('broken renderer')
            },
          },
        }}
      />,
    )
    expect(screen.getByText('Weather: done')).toBeVisible()
    expect(screen.getByText('Chart {"n":3}')).toBeVisible()
    expect(screen.getByText('This part couldn’t be shown.')).toBeVisible()
    expect(screen.getByText('still here')).toBeVisible()
    expect(spy).toHaveBeenCalled()
  })

  test('a name from Object.prototype is no renderer', () => {
    render(
      <ConversationView
        renderers={{ data: {}, tools: {} }}
        conversation={conversation([
          message('assistant', [
            { type: 'data', name: 'constructor', data: 1 },
            { type: 'tool', toolCallId: '1', toolName: '__proto__', status: 'done' },
          ]),
        ])}
      />,
    )
    expect(screen.getByText('constructor')).toBeVisible()
    expect(screen.getByRole('button', { name: '__proto__' })).toBeVisible()
  })

  test('a very long message is plain until asked for', async () => {
    const text = '**bold** '.repeat(40_000)
    const { container } = render(
      <ConversationView conversation={conversation([message('assistant', [text])])} />,
    )
    expect(container.querySelector('strong')).toBeNull()
    expect(container).toHaveTextContent('**bold** **bold**')
    expect(screen.getByRole('button', { name: 'Show formatted' })).toBeVisible()
  })

  test('speaks the host’s language', () => {
    render(
      <ConversationView
        conversation={troubled}
        labels={{ turns: (n) => `${n} Runden`, stepFailed: 'Fehlgeschlagen' }}
      />,
    )
    expect(screen.getByText('3 Runden')).toBeVisible()
    expect(screen.getByText('Fehlgeschlagen')).toBeVisible()
  })

  test('by keyboard alone: unfold a thought, open a step, close it, come back', async () => {
    const user = userEvent.setup()
    render(<ConversationView conversation={titanic} />)
    const [step] = screen.getAllByRole('button', { name: /Run Titanic dataset analysis/ })
    while (document.activeElement !== step) await user.tab()
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('region', { name: 'Preview' })
    expect(panel).toHaveTextContent('Dataset shape: (891, 12)')
    await waitFor(() => expect(panel.contains(document.activeElement)).toBe(true))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull()
    expect(step).toHaveFocus()
  })

  test('an empty conversation says so and has no replay', () => {
    render(<ConversationView conversation={conversation([], { title: ' ' })} />)
    expect(screen.getByRole('heading', { name: 'Untitled conversation' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
    expect(screen.queryByRole('region')).toBeNull()
  })

  test.each([titanic, troubled])('axe finds nothing in “$title”', async (shown) => {
    const { container } = render(
      <main>
        <ConversationView conversation={shown} />
      </main>,
    )
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
