import { expect, test } from 'vitest'
import { decodeDataUrl } from './data-url.ts'
import { formatSize } from './format-size.ts'
import { jsonRows } from './json/json-rows.ts'
import { parseJson } from './json/parse-json.ts'
import { chunkLines } from './previews/chunk-lines.ts'
import { shownKind } from './resource-kind.ts'
import { resourceTypeName } from './resource-type-name.ts'
import { urlPolicy } from './resource-url.ts'
import { atOnce } from './slices.ts'
import { parseTable } from './table/parse-table.ts'
import { tableColumns } from './table/table-columns.ts'
import { tableOrder } from './table/table-order.ts'
import { downloadName, visibleText } from './visible-text.ts'

const page = 'https://share.example/s/1'
const never = new AbortController().signal

test.each([
  ['/files/1', 'own'],
  ['https://cdn.example/a.png', 'own'],
  ['https://evil.example/a.png', 'foreign'],
  ['//evil.example/a.png', 'foreign'],
  ['https://share.example@evil.example/', 'foreign'],
  ['blob:https://share.example/1', 'local'],
  ['javascript:alert(1)', 'blocked'],
  [' java\nscript:alert(1)', 'blocked'],
  ['file:///etc/passwd', 'blocked'],
  ['https://[', 'blocked'],
])('%s is %s', (address, type) => {
  expect(urlPolicy(address, page, ['https://cdn.example']).type).toBe(type)
})

test('reads data URLs by itself', async () => {
  expect(await decodeDataUrl('data:text/plain;base64,aGk=')?.text()).toBe('hi')
  expect(await decodeDataUrl('data:,a%20b')?.text()).toBe('a b')
  expect(decodeDataUrl('data:text/plain;base64,%%%')).toBeNull()
})

test('names and sizes are for people', () => {
  expect(formatSize(946, 'en')).toBe('946 B')
  expect(formatSize(57_700, 'en')).toBe('57.7 kB')
  expect(resourceTypeName({ title: 'a.py', mediaType: 'text/x-python' })).toBe('Python')
  expect(resourceTypeName({ title: 'x.constructor', mediaType: 'image/svg+xml' })).toBe('SVG')
  expect(shownKind({ kind: 'file', mediaType: 'text/csv; charset=utf-8' })).toBe('table')
})

test('hidden characters show in names and never reach a saved file’s name', () => {
  expect(visibleText('a\u202eb\u200bc')).toBe('a⟨U+202E⟩b⟨U+200B⟩c')
  expect(visibleText('👨‍👩‍👧 می‌خواهم')).toBe('👨‍👩‍👧 می‌خواهم')
  expect(downloadName('../../\u202egnp.exe')).toBe('_.._gnp.exe')
  expect(downloadName('\u0000')).toBe('file')
})

test('JSON rows: own keys only, inert prototypes, paged children', () => {
  const value = parseJson('{"__proto__":{"polluted":1},"constructor":2,"list":[]}')
  const rows = jsonRows(value!, { expanded: new Set(['']), shown: new Map() })
  expect(rows.map((row) => row.key)).toEqual([undefined, '__proto__', 'constructor', 'list'])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  const long = jsonRows(
    Array.from({ length: 1e6 }, (_, i) => i),
    { expanded: new Set(['']), shown: new Map() },
  )
  expect(long).toHaveLength(102)
  expect(long.at(-1)?.more).toBe(1e6 - 100)
  expect(parseJson('{"id":12345678901234567890}')).toEqual({ id: '12345678901234567890' })
  expect(parseJson('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }])
  expect(parseJson('{nope')).toBeUndefined()
})

test('text is cut at lines, inside huge ones, and never inside a character', () => {
  const text = `${'line\n'.repeat(450)}${'😀'.repeat(30_001)}`
  const chunks = chunkLines(text)
  expect(chunks.join('')).toBe(text)
  expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(20_000)
  expect(chunks.every((chunk) => chunk.isWellFormed())).toBe(true)
})

test('tables: header, kinds, text cells, order with empty cells last', async () => {
  const data = await parseTable('name,fare\n"=cmd|x",1.5\nb,\nc,"1,200"\n', undefined, never)
  expect(data.columns).toEqual(['name', 'fare'])
  expect(data.rows[0]).toEqual(['=cmd|x', '1.5'])
  expect(tableColumns(data).map((column) => column.numeric)).toEqual([false, true])
  const order = (direction: 'ascending' | 'descending'): readonly number[] =>
    atOnce(tableOrder(data, '', { column: 1, direction }, true, 'en'))
  expect(order('ascending')).toEqual([0, 2, 1])
  expect(order('descending')).toEqual([2, 0, 1])
  expect(atOnce(tableOrder(data, 'CMD', null, false, 'en'))).toEqual([0])
})

test('tables: every row of a long file, tabs, ragged and headless ones', async () => {
  const long = await parseTable(`a,b\n${'1,x\n'.repeat(100_000)}`, undefined, never)
  expect(long.rows).toHaveLength(100_000)
  const ragged = await parseTable('a\tb\n1\n1\t2\t3', '\t', never)
  expect(ragged.columns).toEqual(['a', 'b', ''])
  expect((await parseTable('1,2\n3,4', undefined, never)).rows).toHaveLength(2)
  expect((await parseTable('', undefined, never)).columns).toEqual([])
})
