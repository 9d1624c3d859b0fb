import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { characterEntities } from 'character-entities'
import fc from 'fast-check'
import markdownIt, { type Token } from 'markdown-it'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleMarkdownEngine } from '../tools/markdown-engine.mjs'

// The published viewer carries markdown-it with smaller helpers: both must read every text alike.

const settings = { html: false, linkify: true, maxNesting: 60 } as const
const reference = prepare(markdownIt)
let small: (text: string) => unknown

beforeAll(async () => {
  const url = `data:text/javascript;base64,${Buffer.from(await bundleMarkdownEngine()).toString('base64')}`
  const { markdownIt: bundled }: { markdownIt: typeof markdownIt } = await import(
    /* @vite-ignore */ url
  )
  small = prepare(bundled)
})

function prepare(create: typeof markdownIt): (text: string) => unknown {
  const parser = create(settings)
  parser.validateLink = () => true
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  return (text) => parser.parse(text, {}).map(plain)
}

function plain(token: Token): unknown {
  return {
    ...Object.fromEntries(Object.entries(token)),
    children: token.children?.map(plain) ?? null,
  }
}

/**
 * A known difference: a sign of punctuation beyond U+FFFF, such as U+10AF0, begins no host for us, and
 * does for markdown-it.
 */
const strange = /(?=\p{P})[\u{10000}-\u{10ffff}]/u

describe('the published parser reads what markdown-it reads', () => {
  test('every named reference, with its semicolon, without it and in another case', () => {
    for (const name of Object.keys(characterEntities)) {
      const text = `&${name}; &${name} &${name.toUpperCase()}; [x](/&${name}; "&${name};")`
      expect(small(text)).toEqual(reference(text))
    }
  })

  test('every text of the real conversations, and of our own documents', () => {
    const texts = [...transcriptTexts(), ...documents()]
    expect(texts.length).toBeGreaterThan(100)
    for (const text of texts) expect(small(text)).toEqual(reference(text))
  })

  test.each([
    '(',
    '[',
    '{',
    '"',
    "'",
    '.',
    '!',
    '?',
    ',',
    ';',
    '-',
    '*',
    '_',
    ')',
    '。',
    '｜',
    '&',
  ])('addresses beside %s', (sign) => {
    for (const address of addresses)
      for (const text of [
        `${sign}${address}${sign}`,
        `${address}${sign}${sign} x`,
        `${address}/a${sign}b${sign}`,
        `x${sign}${address}`,
      ])
        expect(small(text)).toEqual(reference(text))
  })

  test('link addresses of any characters', () => {
    const host = fc.array(fc.constantFrom(...hostPieces), { maxLength: 8 })
    const rest = fc.string({ unit: 'binary', maxLength: 12 })
    const address = fc.tuple(fc.constantFrom('http://', 'mailto:', '//', 'x:', ''), host, rest)
    fc.assert(
      fc.property(address, ([scheme, labels, path]) => {
        const url = `${scheme}${labels.join('')}${path.replace(/[<>\n\r\\]/g, '/')}`
        fc.pre(!strange.test(url))
        const text = `[a](<${url}>) <${url}> ${url}`
        expect(small(text)).toEqual(reference(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('texts made of whatever has a meaning', { timeout: 120_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...addresses),
      fc.constantFrom(...Object.keys(characterEntities).map((name) => `&${name};`)),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const text = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (source) => {
        fc.pre(!strange.test(source))
        expect(small(source)).toEqual(reference(source))
      }),
      { numRuns: 2000 },
    )
  })
})

const root = path.resolve(import.meta.dirname, '..')

function* transcriptTexts(): Generator<string> {
  const folder = path.join(root, 'apps/demo/data/transcripts')
  for (const name of readdirSync(folder)) {
    const file = readFileSync(path.join(folder, name), 'utf8')
    const parts = name.endsWith('.jsonl') ? file.trim().split('\n') : [file]
    for (const part of parts) yield* strings(JSON.parse(part))
  }
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value)
    for (const each of Object.values(value)) yield* strings(each)
}

function documents(): string[] {
  return readdirSync(root)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(root, name), 'utf8'))
}

const addresses = [
  'http://example.com',
  'https://example.com/a/b?c=d&e=f#g',
  'HTTPS://Example.COM/(a(b)c)[d]{e}',
  'https://bücher.example/straße',
  'https://例え.テスト/パス。',
  'http://localhost:3000/x',
  'http://127.0.0.1:65536/',
  'http://127.0.0.1:65535/',
  'http://[::1]:8080/a',
  'http://[2001:db8::1:2]/',
  'http://[1::2::3]/',
  'http://[::ffff:10.0.0.1]',
  'ftp://ftp.example.org/%20 x',
  'mailto:a.b+c@example.com',
  'mailto:a@[IPv6:::1]',
  '//example.com/x',
  '//localhost/',
  '//plain',
  'https://a_b.example.com',
  'https://-a.example.com',
  'https://a-.example.com/--x---y',
  'https://xn--bcher-kva.example/"q w"\'s',
  'https://user:pass@example.com',
  'https://exa😀mple.com/😀',
  'https://example.com/a...b..c.',
  'git+ssh://git@example.com/x',
  '<https://example.com/ä?ö>',
  '<mailto:x@y.z>',
  '[a](http://ex%61mple.com/ä%2g "t")',
  '[b](<javascript:alert(1)>)',
  'http://xn--bcher-kva.example/%C3%A4%2f%2520%E2%82%zz',
  'http://xn--zzzzzzzzzzzz99999.example/',
  'http://xn--a-ecp.ru/%e2%82%ac%E2%82%C0%80%F0%9F%98%80%ED%A0%80',
  'https://XN--BCHER-KVA.example/%',
  'http://日本語。テスト．jp/',
  '[c](//Ünï.example:80;x?y#z)',
  '[d](mailto:ä@bücher.example?subject=ö)',
  '[e](http://a.b:/c d)',
  '[f](<http://a b.c/%7E%7e\\|{}^`>)',
  '[g](<http://bad!host.ex(a)m.ple:123/>)',
  '[h](javascript://x@bücher.example)',
  '[i](HTTP:bücher.example)',
  '[j](<file:///C:/ä b>)',
  '[k](tel:+49-ä)',
  '[l](http://[bücher]:1/)',
  '[m](?q=ä#ö)',
]

const hostPieces = [
  'a',
  'ü',
  '日本',
  '😀',
  '.',
  '。',
  '-',
  '_',
  '!',
  '[',
  ']',
  ':',
  '8',
  '@',
  'xn--',
  'xn--bcher-kva',
  '%C3%A4',
  '%2F',
  '%e2%82',
  'x'.repeat(64),
  'ß'.repeat(63),
]

const pieces = [
  ...Array.from(' \n\t*_~`#>-+|[](){}<>!\\&;:/.,?\'"=1a😀\u00a0\u3000\u2028\uff5c'),
  '\n\n',
  '\n    ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n```js\n',
  '\n|a|b|\n|-|:-:|\n',
  '**',
  '~~',
  '![x](',
  '](',
  '\n[ref]: /url "t"\n',
  '[ref]',
  '\\*',
  '\\&',
  '&#35;',
  '&#x1F600;',
  '&#0;',
  '&#xD800;',
  '&amp',
  '<b>',
  '<!-- x -->',
  '\n<div>\n',
  'www.example.com',
  'a@b.co',
  'README.md',
  '\n---\n',
  '\n===\n',
  '“',
  '。',
  '(c)',
  '...',
  '--',
  '  \n',
]
