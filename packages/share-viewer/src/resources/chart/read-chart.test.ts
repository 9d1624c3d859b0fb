import { expect, test } from 'vitest'
import { readChart } from './read-chart.ts'

const read = (value: unknown) => readChart(JSON.stringify(value))
const bars = { mark: 'bar', data: { values: [{ a: 1 }] }, encoding: { x: { field: 'a' } } }

test('tells the two grammars apart, by schema or by what they hold', () => {
  expect(read(bars)).toMatchObject({ status: 'ready', grammar: 'vega-lite', elsewhere: false })
  expect(read({ marks: [] })).toMatchObject({ grammar: 'vega' })
  expect(read({ $schema: 'https://vega.github.io/schema/vega/v5.json', marks: [] })).toMatchObject({
    grammar: 'vega',
  })
  expect(read({ rows: [1] })).toEqual({ status: 'invalid' })
  expect(read([bars])).toEqual({ status: 'invalid' })
  expect(readChart('{nope')).toEqual({ status: 'invalid' })
})

test('leaves out what acts, bounds what is large, and notices what is elsewhere', () => {
  const chart = read({
    ...bars,
    width: 1e9,
    usermeta: { embedOptions: { loader: {} } },
    params: [{ name: 'p', bind: { input: 'text' } }],
    data: { url: 'https://evil.example/a.json' },
  })
  expect(chart).toMatchObject({ status: 'ready', elsewhere: true, spec: { width: 4000 } })
  expect(JSON.stringify(chart)).not.toMatch(/usermeta|bind/)
})

test.each([
  ['an endless sequence', { data: [{ transform: [{ type: 'sequence', start: 0, stop: 1e12 }] }] }],
  ['a function that makes one', { signals: [{ name: 'a', update: 'sequence(1e9)' }] }],
  ['a pattern that never ends', { signals: [{ name: 'a', update: "test('(a+)+$', 'aaaa')" }] }],
  ['more bins than pixels', { encoding: { x: { bin: { maxbins: 1e9 } } } }],
])('refuses %s', (_name, change) => {
  expect(read({ marks: [], ...change })).toEqual({ status: 'too-large' })
})

test('refuses endless nesting and endless rows, but data may hold any number or word', () => {
  const deep = `${'{"layer":['.repeat(100)}${']}'.repeat(100)}`
  expect(readChart(deep)).toEqual({ status: 'too-large' })
  const rows = Array.from({ length: 250_000 }, (_, a) => ({ a }))
  expect(read({ ...bars, data: { values: rows } })).toEqual({ status: 'too-large' })
  const odd = { ...bars, data: { values: [{ stop: 1e12, text: 'see sequence(1)' }] } }
  expect(read(odd)).toMatchObject({ status: 'ready' })
})

test('reads rows written as one text itself', () => {
  const csv = { values: 'a,b\n1,"x,y"\n', format: { type: 'csv' } }
  expect(read({ ...bars, data: csv })).toMatchObject({
    spec: { data: { values: [{ a: '1', b: 'x,y' }], format: { type: 'json' } } },
  })
})
