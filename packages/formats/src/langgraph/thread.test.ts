import { describe, expect, test } from 'vitest'
import { expectSound, partsOf, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromLangGraphThread, type LangGraphOptions } from './index.ts'

function read(input: unknown, options?: LangGraphOptions) {
  const reading = fromLangGraphThread(input, options)
  expectSound(reading.conversation)
  return reading
}

const human = (content: unknown, rest: object = {}) => ({ type: 'human', content, ...rest })
const ai = (content: unknown, rest: object = {}) => ({ type: 'ai', content, ...rest })
const call = (id: string, name = 'search') => ({ id, name, args: { q: id }, type: 'tool_call' })
const result = (id: string, content: unknown, rest: object = {}) => ({
  type: 'tool',
  tool_call_id: id,
  content,
  ...rest,
})

describe('messages', () => {
  test.each<[string, object[]]>([
    ['API form', [human('Hi'), ai('Hello')]],
    [
      'stored form',
      [
        { type: 'human', data: { content: 'Hi' } },
        { type: 'ai', data: { content: 'Hello' } },
      ],
    ],
    [
      'serialized constructors',
      [
        {
          lc: 1,
          type: 'constructor',
          id: ['langchain_core', 'messages', 'HumanMessage'],
          kwargs: { content: 'Hi' },
        },
        {
          lc: 1,
          type: 'constructor',
          id: ['langchain', 'schema', 'AIMessageChunk'],
          kwargs: { content: 'Hello' },
        },
      ],
    ],
    [
      'class names',
      [human('Hi', { type: 'HumanMessage' }), ai('Hello', { type: 'AIMessageChunk' })],
    ],
    [
      'roles',
      [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hello' },
      ],
    ],
  ])('%s', (_name, messages) => {
    const { conversation, issues } = read(messages)
    expect(textsOf(conversation, 'user')).toEqual(['Hi'])
    expect(textsOf(conversation, 'assistant')).toEqual(['Hello'])
    expect(issues).toEqual([])
  })

  test.each<[string, object]>([
    ['system', { type: 'system', content: 'secret' }],
    ['developer', { role: 'developer', content: 'secret' }],
    ['hidden by the app', human('secret', { additional_kwargs: { hide_from_ui: true } })],
    ['not to be rendered', ai('secret', { id: 'do-not-render-1' })],
    ['tagged', ai('secret', { response_metadata: { tags: ['langsmith:do-not-render'] } })],
  ])('a %s message stays private', (_name, message) => {
    const { conversation } = read([human('Hi'), message, ai('Hello')])
    expect(JSON.stringify(conversation)).not.toContain('secret')
    expect(tally(conversation)).toEqual({ text: 2 })
  })

  test('reasoning comes from every place providers put it; encrypted is dropped', () => {
    const { conversation } = read([
      ai('', { additional_kwargs: { reasoning_content: 'one' } }),
      ai([
        { type: 'thinking', thinking: 'two', signature: 'abc' },
        { type: 'redacted_thinking', data: 'xyz' },
      ]),
      ai([{ type: 'reasoning', summary: [{ type: 'summary_text', text: 'three' }] }]),
      ai('done', { additional_kwargs: { reasoning: { summary: [{ text: 'four' }] } } }),
    ])
    expect(partsOf(conversation, 'reasoning').map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ])
    expect(JSON.stringify(conversation)).not.toMatch(/abc|xyz/)
  })

  test('attachments in every spelling are resources; an unknown block keeps its place', () => {
    const { conversation, issues } = read([
      human([
        { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,aGk=' } },
        { type: 'image', source_type: 'base64', data: 'aG8=', mime_type: 'image/webp' },
        {
          type: 'file',
          base64: 'aGE=',
          mimeType: 'application/pdf',
          metadata: { filename: 'a.pdf' },
        },
        { type: 'hologram' },
      ]),
    ])
    expect(conversation.resources).toMatchObject([
      { mediaType: 'image/jpeg', data: 'aGk=', encoding: 'base64' },
      { mediaType: 'image/webp', data: 'aG8=' },
      { title: 'a.pdf', kind: 'pdf', data: 'aGE=' },
    ])
    expect(tally(conversation)).toEqual({ resource: 3, unknown: 1 })
    expect(issues).toEqual([
      { path: 'messages[0].content[3]', message: 'a "hologram" block this version cannot read' },
    ])
  })

  test('citations become sources and leave the sentence whole', () => {
    const citations = [
      {
        type: 'web_search_result_location',
        url: 'https://example.com/a',
        title: 'A',
        cited_text: 'so',
      },
    ]
    const { conversation } = read([
      ai([
        { type: 'text', text: 'It is ' },
        { type: 'text', text: 'so', citations },
        { type: 'text', text: '.' },
      ]),
    ])
    expect(textsOf(conversation, 'assistant')).toEqual(['It is so.'])
    expect(partsOf(conversation, 'source')).toEqual([
      { type: 'source', url: 'https://example.com/a', title: 'A', snippet: 'so' },
    ])
  })
})

describe('tools', () => {
  test('results find their calls across messages; failures say so', () => {
    const { conversation, issues } = read([
      ai('', { tool_calls: [call('a'), call('b', 'fetch')] }),
      result('b', 'No route', { status: 'error' }),
      result('a', [{ type: 'text', text: 'Found' }]),
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      { toolName: 'search', status: 'done', output: [{ type: 'text', text: 'Found' }] },
      { toolName: 'fetch', status: 'error', output: [{ type: 'text', text: 'No route' }] },
    ])
    expect(issues).toEqual([])
  })

  test('a call without a result is abandoned, or running in a thread that goes on', () => {
    const thread = [human('Hi'), ai('', { tool_calls: [call('a')] })]
    expect(tally(read(thread).conversation)).toMatchObject({ 'tool abandoned': 1 })
    expect(tally(read(thread, { status: 'streaming' }).conversation)).toMatchObject({
      'tool running': 1,
    })
  })

  test('a result before its call, and one without any, are kept and named', () => {
    const { conversation, issues } = read([
      result('a', 'early', { name: 'search' }),
      ai('', { tool_calls: [call('a')] }),
      result('z', 'alone'),
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      { toolName: 'search', input: { q: 'a' }, status: 'done', output: [{ text: 'early' }] },
      { toolName: 'tool', status: 'done', output: [{ text: 'alone' }] },
    ])
    expect(issues.map(({ path }) => path)).toEqual(['messages[0]', 'messages[2]'])
  })

  test('ids that a provider uses again belong to the latest call', () => {
    const { conversation } = read([
      ai('', { tool_calls: [call('search:0')] }),
      result('search:0', 'one'),
      human('Again'),
      ai('', { tool_calls: [call('search:0')] }),
      result('search:0', 'two'),
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      { toolCallId: 'search:0', output: [{ text: 'one' }] },
      { toolCallId: 'search:0-2', output: [{ text: 'two' }] },
    ])
  })

  test('invalid calls failed, with what the model wrote', () => {
    const { conversation } = read([
      ai('', {
        invalid_tool_calls: [{ id: 'a', name: 'search', args: '{"q": ', error: 'Bad JSON' }],
      }),
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([
      { toolName: 'search', input: '{"q": ', status: 'error', output: [{ text: 'Bad JSON' }] },
    ])
  })

  test('a provider’s own calls count where LangChain’s list is empty', () => {
    const own = [
      { id: 'a', type: 'function', function: { name: 'search', arguments: '{"q":"x"}' } },
    ]
    const { conversation } = read([
      ai('', { tool_calls: [], additional_kwargs: { tool_calls: own } }),
    ])
    expect(partsOf(conversation, 'tool')).toMatchObject([{ toolName: 'search', input: { q: 'x' } }])
  })
})

describe('files', () => {
  const write = (path: string, content: string) => ({
    id: `w${content}`,
    name: 'write_file',
    args: { path, content },
  })

  test('an edit is followed; a file changed out of sight is not guessed', () => {
    const edit = {
      id: 'e',
      name: 'str_replace',
      args: { path: '/out/a.md', old_str: 'one', new_str: '$& two' },
    }
    const lost = {
      id: 'l',
      name: 'str_replace',
      args: { path: '/out/b.md', old_str: 'nowhere', new_str: '' },
    }
    const calls = [write('/out/a.md', 'one'), write('/out/b.md', 'b'), edit, lost]
    const { conversation } = read({
      messages: [ai('', { tool_calls: calls }), ...calls.map(({ id }) => result(id, 'OK'))],
      artifacts: ['/out/a.md', '/out/b.md'],
    })
    expect(conversation.resources.map(({ data }) => data)).toEqual(['$& two', undefined])
  })

  test('artifacts nobody presented end the last turn, and files sent with a message stay with it', () => {
    const { conversation } = read({
      messages: [
        human('<uploaded_files>\n- a.csv\n</uploaded_files>\nLook', {
          additional_kwargs: { files: [{ filename: 'a.csv', size: 10, path: '/up/a.csv' }] },
        }),
        ai('Done'),
      ],
      artifacts: ['/out/b.png'],
    })
    expect(textsOf(conversation, 'user')).toEqual(['Look'])
    expect(conversation.messages.map(({ parts }) => parts.map(({ type }) => type))).toEqual([
      ['text', 'resource'],
      ['text', 'resource'],
    ])
    expect(conversation.resources).toMatchObject([{ title: 'a.csv', size: 10 }, { title: 'b.png' }])
  })
})

test.each([[null], [42], [{}], [{ values: {} }], [{ values: { messages: {} } }]])(
  '%j is refused in words',
  (input) => {
    expect(() => fromLangGraphThread(input)).toThrow(
      expect.objectContaining({
        code: 'invalid_conversation',
        message: expect.stringContaining('values.messages'),
      }),
    )
  },
)
