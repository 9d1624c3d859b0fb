import { expect, test } from 'vitest'
import { loadGrowing } from './growing-module.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { createTextParser } from './text-parser.ts'

test('a text that grows is parsed right before and after its own parser came, then keeps what it had', async () => {
  const parse = createTextParser()
  const text = '# One\n\nTwo *three* four.\n\n- five'
  expect(parse(text.slice(0, 5), false)).toEqual(parseMarkdown(text.slice(0, 5)))
  expect(parse(text.slice(0, 12), false)).toEqual(parseMarkdown(text.slice(0, 12)))
  await loadGrowing()
  const before = parse(text.slice(0, 30), false)
  expect(before).toEqual(parseMarkdown(text.slice(0, 30)))
  const after = parse(text, false)
  expect(after).toEqual(parseMarkdown(text))
  expect(after.blocks[0]).toBe(before.blocks[0])
  // Another text in its place.
  expect(parse('Else', false)).toEqual(parseMarkdown('Else'))
})
