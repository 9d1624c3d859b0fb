import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import type { Conversation, Message, Part } from '../model/conversation.ts'
import { parseConversation } from '../model/validate-conversation.ts'
import { sampleConversation } from '../testing/sample-conversation.ts'
import { anyConversation } from '../timeline/arbitrary.fixture.ts'
import { conversationToMarkdown } from './conversation-to-markdown.ts'

const markdown = new MarkdownIt({ html: true })

function headings(text: string): [tag: string, content: string][] {
  const tokens = markdown.parse(text, {})
  return tokens.flatMap((token, index): [string, string][] =>
    token.type === 'heading_open' && token.level === 0 && /^h[12]$/.test(token.tag)
      ? [[token.tag, tokens[index + 1]?.content ?? '']]
      : [],
  )
}

function withParts(parts: readonly Part[], message: Partial<Message> = {}): Conversation {
  return sampleConversation('c', {
    messages: [{ id: 'a', role: 'assistant', status: 'complete', parts, ...message }],
  })
}

describe('a conversation as Markdown', () => {
  test('has its title, date, turns, tool calls, sources and files', () => {
    expect(conversationToMarkdown(sampleConversation('c'))).toBe(`# Which planet is the largest?

Shared conversation · 2026-01-24

## User

Which planet is the largest?

## Assistant

<details>
<summary>Reasoning</summary>

> Jupiter, by mass and by volume.

</details>

**Tool call** \`lookup\` (done)

Input:

\`\`\`json
{
  "planet": "Jupiter"
}
\`\`\`

Result:

\`\`\`json
{
  "radiusKm": 69911
}
\`\`\`

**Jupiter**, with a mean radius of 69,911 km.

- planets.txt (text/plain)

**Sources**

1. [Jupiter](<https://example.com/jupiter>)

## Files

- planets.txt (text/plain)
`)
  })

  test('leaves out reasoning and what tools were given and gave, when asked', () => {
    const text = conversationToMarkdown(sampleConversation('c'), {
      reasoning: 'omitted',
      tools: 'names',
      url: 'https://a.example/s/x',
    })
    expect(text).toContain('[Shared conversation](<https://a.example/s/x>)')
    expect(text).toContain('**Tool call** `lookup` (done)')
    expect(text).not.toContain('mass')
    expect(text).not.toContain('radiusKm')
  })

  test.each([
    ['stopped', 'This reply was stopped before it was finished.'],
    ['error', 'This reply could not be finished.'],
    ['streaming', 'This reply is still being written.'],
  ] as const)('says that a reply is %s', (status, note) => {
    expect(conversationToMarkdown(withParts([{ type: 'text', text: 'So' }], { status }))).toContain(
      `So\n\n_${note}_`,
    )
  })

  test('names who wrote: author and model', () => {
    const text = conversationToMarkdown(
      withParts([], { author: { name: 'Ada *L*' }, model: 'Sonnet\n# 4' }),
    )
    expect(headings(text).map(([, content]) => content)).toContain('Ada \\*L\\* · Sonnet \\# 4')
    expect(text).toContain('_An empty message._')
  })

  test('nothing in names, titles or addresses can become structure', () => {
    const evil = 'x](javascript:alert(1))\n# Owned\n```\n<script>\u202e'
    const text = conversationToMarkdown({
      ...withParts(
        [
          {
            type: 'tool',
            toolCallId: '1',
            toolName: evil,
            title: evil,
            status: 'error',
            output: [
              { type: 'text', text: evil },
              { type: 'resource_link', url: 'javascript:alert(1)', title: evil },
            ],
          },
          { type: 'source', url: 'javascript:alert(1)', title: evil, snippet: evil },
          { type: 'source', url: 'https://a.example/)>\n# Owned' },
          { type: 'data', name: evil, data: evil },
          { type: 'error', message: evil },
          { type: 'unknown', originalType: evil },
          { type: 'resource', resourceId: evil },
          { type: 'reasoning', text: `</details>\n\\\\</details>\n${evil}` },
        ],
        { author: { name: evil } },
      ),
      title: evil,
      resources: [{ id: 'r', kind: 'file', title: evil, mediaType: evil, url: '//evil.example/x' }],
    })
    expect(headings(text).map(([tag]) => tag)).toEqual(['h1', 'h2', 'h2'])
    const html = markdown.render(text)
    expect(html).not.toMatch(/<script|href="javascript/i)
    expect(html.match(/<\/?details>/g)).toEqual(['<details>', '</details>'])
    expect(text.split('\n')[0]).not.toContain('\u202e')
  })

  test('a tool’s output cannot end its own fence', () => {
    const text = conversationToMarkdown(
      withParts([
        {
          type: 'tool',
          toolCallId: '1',
          toolName: 'cat',
          status: 'done',
          output: [{ type: 'text', text: '````\n## User\n```' }],
        },
      ]),
    )
    expect(text).toContain('`````\n````\n## User\n```\n`````')
    expect(headings(text).map(([, content]) => content)).toEqual([
      'Which planet is the largest?',
      'Assistant',
      'Files',
    ])
  })

  test('every text of any conversation appears, line by line, under the headings of its messages alone', () => {
    fc.assert(
      fc.property(anyConversation, (conversation) => {
        const text = conversationToMarkdown(conversation)
        expect(headings(text)).toHaveLength(1 + conversation.messages.length)
        const out = text.split('\n')
        let from = 0
        for (const { parts } of conversation.messages)
          for (const part of parts) {
            if (part.type !== 'text' || part.text.trim() === '') continue
            for (const line of part.text.split(/\r\n|\n|\r/)) {
              const bare = line.trimStart()
              const found = out.findIndex(
                (each, index) => index >= from && each.replace(/^( *)\\</, '$1<').endsWith(bare),
              )
              expect(found).toBeGreaterThanOrEqual(from)
              from = found + 1
            }
          }
      }),
      { numRuns: 500 },
    )
  })
})

test('what an agent did stands quoted under its call, and cannot get out', () => {
  const inner = {
    type: 'tool',
    toolCallId: 'i',
    toolName: 'Bash',
    input: { command: 'ls' },
    status: 'done',
    messages: [{ id: 'm', role: 'assistant', parts: [{ type: 'text', text: 'Deep' }] }],
  }
  const messages = [
    { id: 'm', role: 'user', parts: [{ type: 'text', text: 'Look' }] },
    { id: 'n', role: 'assistant', parts: [{ type: 'text', text: '# Found\n```\nopen' }, inner] },
  ]
  const call = { ...inner, toolName: 'Task', input: undefined, messages }
  const nested = parseConversation({
    id: 'c',
    title: 'T',
    messages: [{ id: 'a', role: 'assistant', parts: [call, { type: 'text', text: 'After' }] }],
  })
  const text = conversationToMarkdown(nested)
  expect(text).toContain(
    [
      '**Tool call** `Task` (done)',
      'What the agent did:',
      '> **User**\n>\n> Look\n>\n> **Assistant**\n>\n> ### Found\n> ```\n> open\n> ```\n>\n> **Tool call** `Bash` (done)',
    ].join('\n\n'),
  )
  expect(text).toContain('> What the agent did:\n>\n> > **Assistant**\n> >\n> > Deep\n\nAfter')
  expect(text.match(/^## /gm)).toHaveLength(1)
  expect(conversationToMarkdown(nested, { tools: 'names' })).not.toContain('Look')
})
