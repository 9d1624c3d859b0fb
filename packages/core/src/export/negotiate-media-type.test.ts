import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { negotiateMediaType } from './negotiate-media-type.ts'

const json = 'application/json'
const markdown = 'text/markdown'

test.each([
  [null, json],
  ['', json],
  ['*/*', json],
  ['text/markdown', markdown],
  ['TEXT/Markdown; charset=utf-8', markdown],
  ['text/*', markdown],
  ['application/json, text/markdown', json],
  ['application/json;q=0.4, text/markdown;q=0.5', markdown],
  ['text/markdown;q=0.5, application/json', json],
  ['text/markdown;q=0, */*', json],
  ['application/json;q=0, */*;q=0.1', markdown],
  ['text/html, application/xhtml+xml, */*;q=0.8', json],
  ['text/markdown, text/html, */*;q=0.1', markdown],
  ['text/*;q=0.9, text/markdown;q=0.1, */*;q=0.5', json],
  ['image/png', json],
  ['text/markdown;q=2', json],
  ['text/markdown;q=nonsense', json],
  ['*/markdown', json],
  [', ,;,text/markdown', markdown],
])('%j gives %s', (accept, expected) => {
  expect(negotiateMediaType(accept, [json, markdown])).toBe(expected)
})

test('any text is safe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (accept) => {
      expect([json, markdown]).toContain(negotiateMediaType(accept, [json, markdown]))
    }),
  )
  expect(negotiateMediaType('text/markdown,'.repeat(100_000), [json, markdown])).toBe(markdown)
})
