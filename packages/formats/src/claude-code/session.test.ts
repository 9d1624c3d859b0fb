import { describe, expect, test } from 'vitest'
import { expectSound, partsOf, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromClaudeCode } from './index.ts'

let count = 0

function line(type: 'user' | 'assistant', content: unknown, rest: object = {}) {
  count += 1
  return { type, uuid: `u${count}`, message: { role: type, content }, ...rest }
}

function read(...lines: readonly (object | string)[]) {
  const text = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
  const reading = fromClaudeCode(text.join('\n'))
  expectSound(reading.conversation)
  return reading
}

const use = (id: string) => [{ type: 'tool_use', id, name: 'Bash', input: { command: 'ls' } }]
const result = (id: string, content: unknown, rest: object = {}) => [
  { type: 'tool_result', tool_use_id: id, content, ...rest },
]

describe('lines', () => {
  test('only a line feed ends a line: U+2028 and U+0085 are part of what was said', () => {
    const said = 'one\u2028two\u2029three\u0085four'
    const text = JSON.stringify(line('user', said)).replaceAll('\\u2028', '\u2028')
    expect(text).toContain('\u2028')
    expect(textsOf(read(text).conversation, 'user')).toEqual([said])
  })

  test('CRLF, a byte order mark and empty lines change nothing', () => {
    const { conversation, issues } = read(`\uFEFF${JSON.stringify(line('user', 'Hi'))}\r`, '', '  ')
    expect(textsOf(conversation, 'user')).toEqual(['Hi'])
    expect(issues).toEqual([])
  })

  test('a torn last line is named', () => {
    const { issues } = read(line('user', 'Hi'), '{"type":"assistant","mess')
    expect(issues).toEqual([{ path: 'line 2', message: 'not a JSON object; the line was skipped' }])
  })

  test('a resumed session says everything once', () => {
    const first = line('user', 'Hi')
    expect(tally(read(first, first, line('assistant', 'Hello')).conversation)).toEqual({ text: 2 })
  })

  test('a prompt that was taken back goes, with what followed it', () => {
    const root = line('assistant', 'Ready')
    const wrong = line('user', 'Wrong', { parentUuid: root.uuid })
    const answer = line('assistant', 'Wrong answer', { parentUuid: wrong.uuid })
    const right = line('user', 'Right', { parentUuid: root.uuid })
    const { conversation, issues } = read(line('user', 'Hi'), root, wrong, answer, right)
    expect(textsOf(conversation, 'user')).toEqual(['Hi', 'Right'])
    expect(textsOf(conversation, 'assistant')).toEqual(['Ready'])
    expect(issues).toMatchObject([{ path: 'line 3' }])
  })

  test.each(['isMeta', 'isSidechain', 'isCompactSummary'])('%s lines are private', (name) => {
    const { conversation } = read(line('user', 'Hi'), line('user', 'secret', { [name]: true }))
    expect(JSON.stringify(conversation)).not.toContain('secret')
  })

  test('an agent belongs to the call that asked it in these very words, or to nobody', () => {
    const task = (id: string, prompt: string) => ({
      type: 'tool_use',
      id,
      name: 'Task',
      input: { prompt },
    })
    const side = { isSidechain: true }
    const asked = line('user', 'Count', side)
    const answer = { ...side, parentUuid: asked.uuid }
    const again = line('user', 'Count', side)
    const { conversation, issues } = read(
      line('user', 'Hi'),
      line('assistant', [task('t1', 'Count'), task('t2', 'Count'), task('t3', 'Other')]),
      asked,
      again,
      line('assistant', [{ type: 'text', text: 'one' }], answer),
      line('user', '<system-reminder>secret</system-reminder>', answer),
      line('user', 'secret', { ...answer, isMeta: true }),
      line('assistant', [{ type: 'text', text: 'two' }], { ...side, parentUuid: again.uuid }),
      line('user', 'secret', side),
      line('assistant', [{ type: 'text', text: 'secret' }], { ...side, parentUuid: 'lost' }),
    )
    const said = partsOf(conversation, 'tool').map(({ messages }) =>
      messages?.flatMap(({ parts }) => parts.map((part) => part.type === 'text' && part.text)),
    )
    expect(said).toEqual([['Count', 'one'], ['Count', 'two'], undefined])
    expect(JSON.stringify(conversation)).not.toContain('secret')
    expect(issues).toMatchObject([{ path: 'line 10' }])
  })

  test('pieces of one message of the model are one text; another message is another', () => {
    const piece = (id: string, text: string) => ({
      ...line('assistant', [{ type: 'text', text }]),
      message: { id, role: 'assistant', content: [{ type: 'text', text }] },
    })
    const { conversation } = read(
      line('user', 'Hi'),
      piece('m', 'One '),
      piece('m', 'two.'),
      piece('n', ' Three.'),
    )
    expect(textsOf(conversation, 'assistant')).toEqual(['One two.', ' Three.'])
  })
})

describe('what the user said', () => {
  test.each([
    [
      '<command-message>x</command-message>\n<command-name>/review</command-name>\n<command-args>#12</command-args>',
      '/review #12',
    ],
    ['Fix it\n<system-reminder>secret</system-reminder>', 'Fix it'],
    ['<bash-input>ls</bash-input>', '`! ls`'],
    ['<ide_opened_file>secret</ide_opened_file>Why?', 'Why?'],
  ])('%j reads %j', (raw, text) => {
    expect(textsOf(read(line('user', raw)).conversation, 'user')).toEqual([text])
  })

  test('a local command and its output were no message', () => {
    const { conversation } = read(
      line('user', 'Hi'),
      line('assistant', 'Hello'),
      line('user', '<command-name>/model</command-name><command-args></command-args>'),
      line('user', '<local-command-stdout>Set model</local-command-stdout>'),
    )
    expect(textsOf(conversation, 'user')).toEqual(['Hi'])
  })

  test('an interruption stops the answer and says nothing of its own', () => {
    const { conversation } = read(
      line('user', 'Hi'),
      line('assistant', use('t1')),
      line('user', [{ type: 'text', text: '[Request interrupted by user for tool use]' }]),
    )
    expect(conversation.messages).toMatchObject([
      { status: 'complete' },
      { status: 'stopped', parts: [{ status: 'abandoned' }] },
    ])
  })

  test('a pasted image is a resource', () => {
    const source = { type: 'base64', media_type: 'image/png', data: 'aGk=' }
    const { conversation } = read(
      line('user', [
        { type: 'text', text: 'See' },
        { type: 'image', source },
      ]),
    )
    expect(conversation.resources).toMatchObject([
      { kind: 'image', data: 'aGk=', encoding: 'base64' },
    ])
    expect(tally(conversation)).toEqual({ text: 1, resource: 1 })
  })
})

describe('tools', () => {
  test.each<[string, unknown[], object, string, unknown]>([
    ['text', result('t', 'a.txt'), {}, 'done', [{ type: 'text', text: 'a.txt' }]],
    [
      'JSON stays as printed',
      result('t', '{"a": 1}'),
      {},
      'done',
      [{ type: 'text', text: '{"a": 1}' }],
    ],
    [
      'an image',
      result('t', [
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aGk=' } },
      ]),
      {},
      'done',
      [{ type: 'image', mediaType: 'image/png', data: 'aGk=' }],
    ],
    [
      'an error',
      result('t', '<tool_use_error>No file</tool_use_error>', { is_error: true }),
      {},
      'error',
      [{ type: 'text', text: 'No file' }],
    ],
    [
      'a refusal',
      result('t', "The user doesn't want to proceed with this tool use.", { is_error: true }),
      {},
      'denied',
      [{ type: 'text', text: "The user doesn't want to proceed with this tool use." }],
    ],
    ['cut short', result('t', ''), { toolUseResult: { interrupted: true } }, 'abandoned', []],
  ])('%s', (_name, content, rest, status, output) => {
    const { conversation, issues } = read(line('assistant', use('t')), line('user', content, rest))
    expect(partsOf(conversation, 'tool')).toMatchObject([{ toolName: 'Bash', status, output }])
    expect(issues).toEqual([])
  })

  test('an error of the service is an error of the answer', () => {
    const { conversation } = read(
      line('user', 'Hi'),
      line('assistant', [{ type: 'text', text: 'API Error: 529' }], { isApiErrorMessage: true }),
    )
    expect(conversation.messages[1]).toMatchObject({
      status: 'error',
      parts: [{ type: 'error', message: 'API Error: 529' }],
    })
  })
})

test('a name that the user gave wins over a summary', () => {
  const hi = line('user', 'Hi')
  const summary = { type: 'summary', summary: 'Greeting' }
  expect(read(summary, hi).conversation.title).toBe('Greeting')
  expect(read(summary, hi, { type: 'custom-title', customTitle: 'Mine' }).conversation.title).toBe(
    'Mine',
  )
  expect(read(hi).conversation.title).toBe('Hi')
})

test.each([[''], ['{"a":1}'], ['nothing'], ['{"type":"summary","summary":"x"}']])(
  '%j is refused in words',
  (text) => {
    expect(() => fromClaudeCode(text)).toThrow(
      expect.objectContaining({
        code: 'invalid_conversation',
        message: expect.stringContaining('not a Claude Code session'),
      }),
    )
  },
)
