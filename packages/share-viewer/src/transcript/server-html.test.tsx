import { act, prettyDOM, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { agents, nestedAgents } from '../stories-support/agents.fixture.ts'
import {
  conversation,
  longConversation,
  message,
  streaming,
  troubled,
} from '../stories-support/parts.fixture.ts'
import { titanic } from '../stories-support/titanic.fixture.ts'

let root: Root | undefined

afterEach(() => {
  act(() => root?.unmount())
  root = undefined
  document.body.replaceChildren()
})

/** A server's answer in the page, as the browser has it before any script ran. */
function serve(view: ReactNode): HTMLElement {
  vi.stubGlobal('document', undefined)
  let html: string
  try {
    html = renderToString(view)
  } finally {
    vi.unstubAllGlobals()
  }
  const element = document.createElement('div')
  element.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  document.body.append(element)
  return element
}

function hydrate(element: HTMLElement, view: ReactNode): void {
  act(() => {
    root = hydrateRoot(element, view, {
      onRecoverableError: (error) => {
        throw error
      },
    })
  })
}

/** Without the comments by which React tells texts apart, and what only a script can say. */
function essence(element: Element): string | false {
  for (const time of element.querySelectorAll('time')) time.textContent = ''
  for (const section of element.querySelectorAll('.pt-section')) section.removeAttribute('style')
  const comments = document.createNodeIterator(element, NodeFilter.SHOW_COMMENT)
  for (let node = comments.nextNode(); node; node = comments.nextNode())
    node.parentNode?.removeChild(node)
  element.normalize()
  return prettyDOM(element, Infinity, { highlight: false })
}

const marked = conversation([
  message('user', ['a\nb'], {
    id: 'u',
    createdAt: '2026-01-01T10:00:00Z',
    author: { name: 'Ada' },
  }),
  message(
    'assistant',
    [
      [
        '# One\n\ntext **bold** *em* `code` [x](https://example.com) <b>raw</b> a\u202eb',
        '- [ ] task\n- item\n\n3. three\n\n> quote\n\n---',
        '| a | b |\n|---|--:|\n| 1 | 2 |',
        '```ts\nconst a = 1\n```',
        '![pic](https://elsewhere.example/p.png) ![x](nowhere)',
      ].join('\n\n'),
      { type: 'source', url: 'https://example.com/a', title: 'A' },
      { type: 'data', name: 'weather', data: { degrees: 3 } },
    ],
    { id: 'a', model: 'Model 1', createdAt: '2026-01-01T10:01:00Z' },
  ),
  message('user', ['Later.'], { id: 'u2', createdAt: '2026-01-03T10:00:00Z' }),
])

describe('what a server writes', () => {
  test.each([
    ['every kind of block', marked],
    ['a real session', titanic],
    ['everything that can go wrong', troubled],
    ['a long conversation', longConversation(100)],
    ['agents that ask agents', agents],
    ['agents as deep as they go', nestedAgents(4)],
  ])('is to the letter what a browser builds: %s', async (_name, shown) => {
    const served = serve(<ConversationView conversation={shown} locale="en" />)
    const written = served.querySelector('.pt-transcript')
    const { container } = render(<ConversationView conversation={shown} locale="en" />)
    const built = container.querySelector('.pt-transcript')
    await waitFor(() => expect(built).not.toHaveAttribute('aria-busy'))
    for (const coloured of container.querySelectorAll('span[class^=pt-tok]')) {
      coloured.replaceWith(...coloured.childNodes)
    }
    expect(built && essence(built)).toBe(written && essence(written))
  })

  test.each([
    ['plainly', <ConversationView key="" conversation={titanic} locale="en" />],
    [
      'in StrictMode',
      <StrictMode key="">
        <ConversationView conversation={titanic} locale="en" />
      </StrictMode>,
    ],
  ])('is taken over as it is: the same elements, nothing drawn again, %s', (_name, view) => {
    const served = serve(view)
    const before = [...served.querySelectorAll('.pt-message, .pt-turn, .pt-prose > *')]
    expect(before.length).toBeGreaterThan(20)
    hydrate(served, view)
    expect([...served.querySelectorAll('.pt-message, .pt-turn, .pt-prose > *')]).toEqual(before)
  })

  test('works at once: its buttons answer, in StrictMode too', async () => {
    const user = userEvent.setup()
    const view = (
      <StrictMode>
        <ConversationView conversation={marked} />
      </StrictMode>
    )
    hydrate(serve(view), view)
    await user.click(screen.getByRole('button', { name: 'Copy reply' }))
    expect(await navigator.clipboard.readText()).toContain('**bold**')
    expect(screen.getByText('Copied', { selector: '.pt-announcer' })).toBeInTheDocument()
  })

  test('goes on living: a new message, and one that is still written', () => {
    const view = (shown: typeof titanic) => <ConversationView conversation={shown} />
    const served = serve(view(streaming))
    hydrate(served, view(streaming))
    const first = served.querySelector('.pt-message')
    const last = streaming.messages.at(-1)
    if (!last) throw new Error('nothing is written')
    const grown = { ...last, parts: [...last.parts, { type: 'text' as const, text: 'And more.' }] }
    act(() =>
      root?.render(view({ ...streaming, messages: [...streaming.messages.slice(0, -1), grown] })),
    )
    expect(screen.getByText('And more.')).toBeVisible()
    expect(served.querySelector('.pt-message')).toBe(first)
  })

  test('says times in the reader’s zone once there is one', () => {
    const view = <ConversationView conversation={marked} locale="en" />
    const served = serve(view)
    const times = (): (string | null)[] =>
      [...served.querySelectorAll('.pt-time')].map((time) => time.textContent)
    expect(times()[0]).toMatch(/10:00/)
    hydrate(served, view)
    const here = new Intl.DateTimeFormat('en', { timeStyle: 'short' })
    expect(times()[0]).toBe(here.format(new Date('2026-01-01T10:00:00Z')))
    expect(screen.getByText('Saturday, January 3, 2026')).toBeVisible()
  })
})
