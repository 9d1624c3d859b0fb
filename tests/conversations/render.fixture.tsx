import '@playthread/core/styles.css'
import '@playthread/replay-bar/styles.css'
import '@playthread/share-viewer/styles.css'
import type { Conversation } from '@playthread/core'
import { readConversations, type TranscriptFormat } from '@playthread/formats'
import { ConversationView } from '@playthread/share-viewer'
import { run } from 'axe-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { batches } from './batches.ts'
import { watchConsole, watchShifts } from './watch.ts'

export interface Expected {
  readonly format: TranscriptFormat
  /** How many conversations the file holds. @default 1 */
  readonly count?: number
  /** Parts that are broken in the source itself, by what they call themselves. */
  readonly unknown?: readonly string[]
}

/**
 * One test for each file: it is read as expected and shown without a complaint, or refused because
 * it holds no conversation. `files` is what is there, so that a file nobody expects fails too.
 */
export function describeFiles(
  files: Readonly<Record<string, () => Promise<unknown>>>,
  expected: Readonly<Record<string, Expected | 'refused'>>,
): void {
  const byName = Object.entries(files).map(
    ([path, load]) => [path.replace(/^.*\/fixtures\//, ''), load] as const,
  )
  const readable = byName.flatMap(([name, load]) => {
    const wanted = expected[name]
    return wanted === undefined || wanted === 'refused' ? [] : [[name, load, wanted] as const]
  })
  const refused = byName.filter(([name]) => expected[name] === 'refused')

  beforeAll(() => commands.watchRequests())

  test('every file is expected', () => {
    const names = byName.map(([name]) => name)
    expect(names.toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  test.each(readable)('%s', { timeout: 120_000 }, async (_name, load, wanted) => {
    await expectRead(String(await load()), wanted)
  })

  test.for(refused)('%s holds no conversation', async ([, load]) => {
    const data = String(await load())
    expect(() => readConversations(data)).toThrow('No known transcript')
  })
}

/** Reads a file's content as expected, and shows every conversation in it. */
export async function expectRead(
  data: unknown,
  { format, count = 1, unknown = [] }: Expected,
): Promise<void> {
  const results = readConversations(data)
  expect([...new Set(results.map((result) => result.format))]).toEqual([format])
  expect(results).toHaveLength(count)
  const conversations = results.map(({ conversation }) => conversation)
  expect(unknownParts(conversations)).toEqual(unknown)
  for (const [index, conversation] of batches(conversations).entries()) {
    // Of a collection's many pages, all alike, the first stands for the others' accessibility.
    await expectShown(
      conversation,
      index === 0 || conversations.length === batches(conversations).length,
    )
  }
}

function unknownParts(conversations: readonly Conversation[]): string[] {
  return conversations
    .flatMap(({ messages }) => messages.flatMap(({ parts }) => parts))
    .flatMap((part) => (part.type === 'unknown' ? [part.originalType] : []))
}

/** Fails unless the page shows all of it, quietly: see the "every real conversation". */
export async function expectShown(conversation: Conversation, isJudged: boolean): Promise<void> {
  const said = watchConsole()
  const shifts = watchShifts()
  const { container } = await render(<ConversationView conversation={conversation} />)
  await vi.waitFor(
    () =>
      expect(container.querySelectorAll('.pt-message')).toHaveLength(conversation.messages.length),
    { timeout: 60_000 },
  )
  await quiet(container)
  expect(container.textContent).toContain(conversation.title)
  if (isJudged) expect(await violationsIn(container)).toEqual([])
  expect(said()).toEqual([])
  expect(shifts()).toBeLessThanOrEqual(0.05)
  expect(await commands.foreignRequests()).toEqual([])
  await cleanup()
}

async function violationsIn(element: Element): Promise<string[]> {
  const { violations } = await run(element, {
    resultTypes: ['violations'],
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Until nothing has changed for a while: grammars, maths and diagrams load late. */
function quiet(element: Element, forMs = 150): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, forMs)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, forMs)
    })
    observer.observe(element, { subtree: true, childList: true, characterData: true })
    function done(): void {
      observer.disconnect()
      resolve()
    }
  })
}
