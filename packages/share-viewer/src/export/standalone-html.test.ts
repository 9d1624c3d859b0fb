import { parseConversation } from '@playthread/core'
import { fileName } from './file-name.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nestedAgents } from '../stories-support/agents.fixture.ts'
import { conversation, message } from '../stories-support/parts.fixture.ts'
import { standaloneHtml } from './standalone-html.ts'
import { maxFileBytes, withInlineResources, type StandaloneSource } from './standalone-resources.ts'

const bundle = {
  script: 'void 0',
  styles: 'body{}',
  scriptHash: 'sha256-script',
  stylesHash: 'sha256-styles',
}

function read(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

describe('the exported page', () => {
  test('allows its own script and styles and nothing from anywhere', () => {
    const page = read(standaloneHtml(conversation([]), bundle))
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    expect(policy).toContain(
      "default-src 'none'; script-src 'sha256-script'; style-src 'sha256-styles'",
    )
    expect(policy).not.toMatch(/https?:|'self'|unsafe|\*/)
    expect(page.querySelectorAll('[src], [href]')).toHaveLength(0)
  })

  test('holds the conversation as data that nothing in it can end', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        '\u2028',
        '</title>',
        ']]>',
      ),
    )
    fc.assert(
      fc.property(hostile, hostile, (title, text) => {
        const shown = conversation([message('user', [text])], { title })
        const page = read(standaloneHtml(shown, bundle))
        const data = page.querySelector('script[type="application/json"]')
        expect(JSON.parse(data?.textContent ?? '')).toEqual(shown)
        expect(page.querySelectorAll('script')).toHaveLength(2)
        expect(page.querySelectorAll('body > *')).toHaveLength(3)
      }),
    )
  })
})

test('what agents did is in it', () => {
  const page = read(standaloneHtml(nestedAgents(4), bundle))
  const data = page.querySelector('script[type="application/json"]')?.textContent ?? ''
  expect(parseConversation(JSON.parse(data))).toEqual(nestedAgents(4))
  expect(data).toContain('Asked on level 3')
})

describe('its files', () => {
  const source = (files: Record<string, Blob>): StandaloneSource => ({
    shareId: 's',
    allowedOrigins: [],
    signal: new AbortController().signal,
    getResource: async (_share, id) => files[id] ?? Promise.reject(new Error('gone')),
  })
  const file = (id: string, url: string) =>
    ({ id, kind: 'text', title: id, mediaType: 'text/plain', url, thumbnailUrl: '/t.png' }) as const

  test('are inside, as far as they fit; the others stay links', async () => {
    const shown = conversation([], {
      resources: [
        file('small', '/files/small'),
        file('gone', '/files/gone'),
        file('large', '/files/large'),
        file('foreign', 'https://b.example/x'),
        file('evil', 'javascript:alert(1)'),
        { id: 'inline', kind: 'text', title: 'inline', mediaType: 'text/plain', data: 'here' },
      ],
    })
    const { resources } = await withInlineResources(
      shown,
      source({ small: new Blob(['hi']), large: new Blob(['x'.repeat(maxFileBytes + 1)]) }),
      'https://a.example/s/x',
    )
    expect(resources.map(({ kind, data, url }) => [kind, data, url])).toEqual([
      ['text', 'aGk=', undefined],
      ['link', undefined, 'https://a.example/files/gone'],
      ['link', undefined, 'https://a.example/files/large'],
      ['link', undefined, 'https://b.example/x'],
      ['text', undefined, undefined],
      ['text', 'here', undefined],
    ])
    expect(JSON.stringify(resources)).not.toContain('t.png')
  })

  test('are not waited for once sharing has stopped', async () => {
    const controller = new AbortController()
    controller.abort(new Error('stopped'))
    const stopped = { ...source({}), signal: controller.signal }
    const shown = conversation([], { resources: [file('a', '/a')] })
    await expect(withInlineResources(shown, stopped, 'https://a.example/')).rejects.toThrow(
      'stopped',
    )
  })
})

test.each([
  ['Analyzing: data/sets?', 'Analyzing data sets.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['annexe\u202etxt.exe', 'annexe txt.exe.md'],
  ['', 'conversation.md'],
  ['...', 'conversation.md'],
  ['é'.repeat(200), `${'é'.repeat(80)}.md`],
])('%j is saved as %j', (title, expected) => {
  expect(fileName(title, 'md')).toBe(expected)
})
