import type { Conversation, Message, Part, ToolPart } from '@playthread/core'
import { conversation, message } from './parts.fixture.ts'

// Written for this fixture, after the inquiry of 1912.

const at = (clock: string): string => `2026-01-24T17:${clock}Z`

/** A call, `seconds` long, in a session of its own: ids are unique among themselves only. */
export function call(
  toolCallId: string,
  toolName: string,
  title: string,
  change: Partial<ToolPart> = {},
): ToolPart {
  return { type: 'tool', toolCallId, toolName, title, status: 'done', ...change }
}

/** A message of an agent. */
export function said(id: string, role: Message['role'], ...parts: readonly (Part | string)[]) {
  return message(role, parts, { id })
}

const recount = call('c1', 'Task', 'Recount the lifeboats', {
  input: { prompt: 'Add up the boats the inquiry lists.' },
  output: [{ type: 'text', text: '20 boats, 1,178 places.' }],
  messages: [
    said('m1', 'user', 'Add up the boats the inquiry lists.'),
    said(
      'm2',
      'assistant',
      call('c1', 'python', 'Add up the places', {
        input: { code: 'print(14 * 65 + 2 * 40 + 4 * 47)' },
        output: [{ type: 'text', text: '1178' }],
        startedAt: at('01:10'),
        endedAt: at('01:11.4'),
      }),
      'Fourteen large boats, two cutters and four collapsibles: **1,178 places**.',
    ),
  ],
  startedAt: at('01:02'),
  endedAt: at('01:12'),
})

const check = call('t2', 'Task', 'Check the figures against the inquiry', {
  input: { description: 'Check the figures', prompt: 'Find what the British inquiry counted.' },
  output: [{ type: 'text', text: 'The data set has 891 of 1,316 passengers; the rates agree.' }],
  startedAt: at('00:04'),
  endedAt: at('02:09'),
  messages: [
    said('m1', 'user', 'Find what the British inquiry counted, by class and sex.'),
    message(
      'assistant',
      [
        {
          type: 'reasoning',
          text: 'The report has the count in an annex.',
          startedAt: at('00:05'),
        },
        call('c1', 'web_search', 'Search for the report', {
          input: { query: 'British Wreck Commissioner’s Inquiry Titanic survivors by class' },
          output: [{ type: 'text', text: 'Report on the Loss of the S.S. “Titanic.”' }],
          startedAt: at('00:06'),
          endedAt: at('00:09'),
        }),
        call('c2', 'web_fetch', 'Open the annex', {
          status: 'error',
          output: [{ type: 'text', text: '504 Gateway Timeout' }],
          startedAt: at('00:10'),
          endedAt: at('00:40'),
        }),
        { ...recount, toolCallId: 'c3' },
        [
          'Of **1,316 passengers** the report counts 498 saved.',
          '| Class | Saved | Aboard |\n|---|--:|--:|\n| First | 203 | 325 |\n| Second | 118 | 285 |\n| Third | 178 | 706 |',
        ].join('\n\n'),
        {
          type: 'source',
          url: 'https://www.titanicinquiry.org/BOTInq/BOTReport/botRepSaved.php',
          title: 'Numbers saved and lost',
          snippet: 'The total number saved was 711 or 32 per cent.',
        },
        'The rates of the data set lie within two points of these.',
      ],
      { id: 'm2', model: 'Claude Haiku 4.5' },
    ),
  ],
})

/** An assistant that asks two agents, one of which asks a third. */
export const agents: Conversation = conversation(
  [
    message('user', ['Are the survival rates in my slides right?'], { id: 'q' }),
    message(
      'assistant',
      [
        call('t1', 'read_file', 'Read the slides', {
          output: [{ type: 'text', text: '# Survival on the Titanic' }],
          startedAt: at('00:01'),
          endedAt: at('00:01.2'),
        }),
        check,
        call('t3', 'Task', 'Look for other errors', {
          input: { prompt: 'Read the slides for errors.' },
          status: 'abandoned',
          messages: [
            said('m1', 'user', 'Read the slides for errors.'),
            message('assistant', ['The title of slide 4 names'], { id: 'm2', status: 'stopped' }),
          ],
        }),
        'They are: every rate lies within **two points** of what the inquiry of 1912 counted.',
        { type: 'source', url: 'https://www.encyclopedia-titanica.org/', title: 'Encyclopedia' },
      ],
      { id: 'a' },
    ),
  ],
  { title: 'Checking slides with agents' },
)

/** Agents that agents asked, as deep as the model allows. */
export function nestedAgents(depth: number): Conversation {
  let part = call('c', 'Task', `Level ${depth}`, {
    output: [{ type: 'text', text: `Result ${depth}` }],
  })
  for (let level = depth - 1; level >= 0; level -= 1) {
    part = call('c', 'Task', `Level ${level}`, {
      output: [{ type: 'text', text: `Result ${level}` }],
      messages: [
        said('m1', 'user', `Asked on level ${level}`),
        said('m2', 'assistant', part, `Answered on level ${level}`),
      ],
    })
  }
  return conversation([said('q', 'user', 'Go deep.'), said('a', 'assistant', part, 'Done.')], {
    title: 'Agents within agents',
  })
}
