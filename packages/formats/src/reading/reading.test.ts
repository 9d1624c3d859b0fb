import { describe, expect, test } from 'vitest'
import { parseDataUrl } from './data-url.ts'
import { fileNameOf, mediaTypeOfName } from './media-type.ts'
import { modelName } from './model-name.ts'
import { momentOfUuid, readMoment } from './moment.ts'
import { opaqueId } from './opaque-id.ts'
import { plainJson } from './plain-json.ts'
import { maxInlineLength, ResourceList } from './resource-list.ts'
import { replaceTagged } from './tagged-text.ts'
import { titleFrom } from './title.ts'

test.each([
  ['2026-01-24T16:19:44.462829+00:00', '2026-01-24T16:19:44.462Z'],
  ['2026-01-24T16:19:44', '2026-01-24T16:19:44.000Z'],
  ['2026-01-24 16:19:44', '2026-01-24T16:19:44.000Z'],
  ['2026-01-24', '2026-01-24T00:00:00.000Z'],
  [1_769_271_584, '2026-01-24T16:19:44.000Z'],
  [1_769_271_584_462, '2026-01-24T16:19:44.462Z'],
  [1_769_271_584_462_829, '2026-01-24T16:19:44.462Z'],
  [Number.NaN, undefined],
  ['tomorrow 1', undefined],
  ['', undefined],
  [null, undefined],
])('the moment %j is %s', (value, iso) => {
  expect(readMoment(value)).toBe(iso)
})

test('a version 7 UUID carries its moment, a version 4 one does not', () => {
  expect(momentOfUuid('lc_run--019c030b-3cdf-7ae2-95bb-3d604d6f72b2')).toBe(
    '2026-01-28T05:19:54.079Z',
  )
  expect(momentOfUuid('37aacd32-f56f-4bb3-8184-ebcafde0bd14')).toBeUndefined()
})

test.each([
  ['# Plan\nmore', 'Plan'],
  ['  one\n', 'one'],
  ['word '.repeat(40), `${'word '.repeat(11)}word…`],
  ['語'.repeat(80), `${'語'.repeat(60)}…`],
  ['🎉'.repeat(80), `${'🎉'.repeat(60)}…`],
  ['', ''],
])('%j is titled %j', (text, title) => {
  expect(titleFrom(text)).toBe(title)
})

test.each([
  ['claude-sonnet-4-5-20250929', 'Claude Sonnet 4.5'],
  ['claude-opus-4-20250514', 'Claude Opus 4'],
  ['claude-3-5-haiku-latest', 'Claude Haiku 3.5'],
  ['gpt-5-nano', 'gpt-5-nano'],
  ['<synthetic>', undefined],
])('the model %s is called %s', (id, name) => {
  expect(modelName(id)).toBe(name)
})

test.each([
  ['/a/b/report.final.PDF', 'report.final.PDF', 'application/pdf'],
  ['C:\\x\\table.csv', 'table.csv', 'text/csv'],
  ['https://e.com/a%20b.md?x=/y.png#z', 'a b.md', 'text/markdown'],
  ['main.rs', 'main.rs', 'text/plain'],
  ['100%.bin', '100%.bin', 'application/octet-stream'],
  ['x.constructor', 'x.constructor', 'application/octet-stream'],
])('%s is the file %s of type %s', (path, name, mediaType) => {
  expect(fileNameOf(path)).toBe(name)
  expect(mediaTypeOfName(name)).toBe(mediaType)
})

describe('data URLs', () => {
  test.each([
    ['data:image/png;base64,aGk=', { mediaType: 'image/png', data: 'aGk=', encoding: 'base64' }],
    ['data:,a%20b', { mediaType: 'text/plain', data: 'a b', encoding: 'utf8' }],
    ['data:text/html,100%', { mediaType: 'text/html', data: '100%', encoding: 'utf8' }],
    ['https://e.com', undefined],
    ['data:nothing', undefined],
  ])('%s', (url, found) => {
    expect(parseDataUrl(url)).toEqual(found)
  })
})

test('JSON is made plain: no functions, no NaN, no poisoned prototype, bounded depth', () => {
  const poisoned: unknown = JSON.parse('{"__proto__":{"polluted":true},"a":1}')
  expect(JSON.stringify(plainJson(poisoned))).toBe('{"__proto__":{"polluted":true},"a":1}')
  expect(Object.getPrototypeOf(plainJson(poisoned))).toBe(Object.prototype)
  expect(
    plainJson({ f: () => 1, n: Number.NaN, b: 10n, u: undefined, encryptedContent: 'x' }),
  ).toEqual({
    n: null,
    b: '10',
  })
  let deep: unknown = 'end'
  for (let level = 0; level < 100; level += 1) deep = [deep]
  expect(JSON.stringify(plainJson(deep))).toBe(`${'['.repeat(60)}"…"${']'.repeat(60)}`)
})

test('opaque ids are the same each time, differ by conversation, and hide the path', () => {
  const id = opaqueId('r', 'conversation', '/home/me/secret.txt')
  expect(id).toBe(opaqueId('r', 'conversation', '/home/me/secret.txt'))
  expect(id).not.toBe(opaqueId('r', 'other', '/home/me/secret.txt'))
  expect(id).toMatch(/^r_[0-9a-z]{14}$/)
})

describe('tagged text', () => {
  const strip = (text: string) =>
    replaceTagged(text, ['a', 'b'], (name, inner) => `[${name}:${inner}]`)

  test.each([
    ['x<a>1</a>y<b>2\n</b>', 'x[a:1]y[b:2\n]'],
    ['<a><a>1</a>', '[a:<a>1]'],
    ['<a>1<b>2</b>', '<a>1[b:2]'],
    ['</a><c>1</c>', '</a><c>1</c>'],
  ])('%j becomes %j', (text, replaced) => {
    expect(strip(text)).toBe(replaced)
  })

  test('a hundred thousand openings without an end are passed over', () => {
    const text = '<a>'.repeat(100_000)
    expect(strip(text)).toBe(text)
  })
})

test('a file too large to travel inline is named, with its size', () => {
  const resources = new ResourceList('c')
  const data = 'A'.repeat(maxInlineLength + 4)
  resources.add({ key: 'a', title: 'a.bin', data, encoding: 'base64' })
  resources.add({ key: 'b', url: `data:image/png;base64,${data}` })
  expect(resources.list).toMatchObject([
    { title: 'a.bin', size: 12_000_003 },
    { kind: 'image', size: 12_000_003 },
  ])
  for (const resource of resources.list) expect(resource).not.toHaveProperty('data')
})
