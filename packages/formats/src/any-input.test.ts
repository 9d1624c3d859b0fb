import { isShareError } from '@playthread/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromClaudeCode, fromLangGraphThread, fromUIMessages, readConversation } from './index.ts'
import { expectSound } from './reading/recorded.fixture.ts'
import type { Reading } from './reading/reading.ts'

/** Reads; a refusal must be a ShareError, and what is read must be sound. */
function survives(read: () => Reading): void {
  let reading: Reading
  try {
    reading = read()
  } catch (error) {
    if (!isShareError(error, 'invalid_conversation')) throw error
    return
  }
  expectSound(reading.conversation)
}

const anything = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
  fc.constantFrom(Number.NaN, -1, 1e300, '__proto__', 'constructor', '\uD800', 'x'.repeat(100_000)),
)

/** Objects with the right field names and any content in them: damage where readers look. */
function damaged(names: readonly string[], values: fc.Arbitrary<unknown>) {
  const keys = fc.constantFrom(...names, '__proto__', 'constructor')
  // fromEntries defines own properties, "__proto__" too.
  return fc.array(fc.tuple(keys, values), { maxLength: 8 }).map(Object.fromEntries<unknown>)
}

const words =
  'text reasoning dynamic-tool tool-x file source-url data-x image_url human ai tool user assistant system tool_use tool_result thinking output-available output-error output-denied constructor a b'
const word = fc.constantFrom('', ...words.split(' '))
const leaf = fc.oneof(word, fc.jsonValue({ maxDepth: 2 }))
const blockNames =
  'type text id name toolCallId toolName state input output errorText approval url data mediaType filename title args result tool_use_id content source is_error thinking summary image_url citations'
const block = damaged(blockNames.split(' '), leaf)
const messageNames =
  'id role type content parts toolInvocations createdAt metadata tool_calls invalid_tool_calls tool_call_id additional_kwargs response_metadata name status kwargs'
const message = damaged(
  messageNames.split(' '),
  fc.oneof(leaf, block, fc.array(block, { maxLength: 4 })),
)
const messages = fc.array(fc.oneof(message, anything), { maxLength: 6 })

describe('whatever is read, nothing but a ShareError is thrown and every output is sound', () => {
  test('fromUIMessages', () => {
    fc.assert(
      fc.property(fc.oneof(anything, messages), (input) => survives(() => fromUIMessages(input))),
    )
  })

  test('fromLangGraphThread', () => {
    const values = damaged(
      ['messages', 'artifacts', 'uploaded_files', 'title'],
      fc.oneof(leaf, messages),
    )
    const input = fc.oneof(anything, messages, fc.record({ values }))
    fc.assert(fc.property(input, (each) => survives(() => fromLangGraphThread(each))))
  })

  test('fromClaudeCode', () => {
    const lineNames =
      'type uuid parentUuid timestamp message isMeta toolUseResult summary sessionId'
    const line = fc
      .tuple(damaged(lineNames.split(' '), leaf), fc.constantFrom('user', 'assistant'), message)
      .map(([rest, type, content]) =>
        JSON.stringify(Object.assign({}, rest, { type, message: content })),
      )
    const text = fc
      .array(fc.oneof(line, fc.string()), { maxLength: 8 })
      .map((all) => all.join('\n'))
    fc.assert(fc.property(text, (each) => survives(() => fromClaudeCode(each))))
  })

  test('readConversation', () => {
    const input = fc.oneof(anything, messages, message, fc.string(), fc.json())
    fc.assert(fc.property(input, (each) => survives(() => readConversation(each))))
  })

  test('a transcript nested ten thousand deep', () => {
    const deep = `${'['.repeat(10_000)}1${']'.repeat(10_000)}`
    const part = `{"type":"dynamic-tool","toolName":"x","toolCallId":"c","state":"output-available","output":${deep}}`
    const { conversation } = readConversation(`[{"id":"a","role":"assistant","parts":[${part}]}]`)
    expectSound(conversation)
    expect(JSON.stringify(conversation)).toContain('"…"')
  })
})
