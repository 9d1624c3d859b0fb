import { isShareError } from '@playthread/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as formats from './index.ts'
import { expectSound, recorded } from './reading/recorded.fixture.ts'
import type { Reading } from './reading/reading.ts'

type Read = (input: unknown) => Reading

const readers = Object.entries(formats).flatMap(([name, read]): [string, Read][] =>
  name.startsWith('from') ? [[name, read as Read]] : [],
)

/** Reads; a refusal must be a ShareError, and what is read must be sound. */
function survives(read: Read, input: unknown): void {
  let reading: Reading
  try {
    reading = read(input)
  } catch (error) {
    if (!isShareError(error, 'invalid_conversation')) throw error
    return
  }
  expectSound(reading.conversation)
}

const bases = [
  'ag-ui/Step04_HumanInLoop__PostRun_WithApprovalRequired_RoundTripsThroughBothWrappers__Turn_02.06.Response.Server.AGUI.verified.json',
  'ai-sdk-stream/langgraph-hitl-request-1.json',
  'ai-sdk-model/v6/anthropic-web-search-tool.1.modelmessages.json',
  'anthropic-messages/test_anthropic_mcp_servers.json',
  'chatgpt-export/chatgpt-tree.json',
  'claude-ai-export/debugging.json',
  'gemini/adk-flow_complex_spark.json',
  'gemini-cli-session/entire-ab-2b9748b105-0.json',
  'librechat/librechat-tree.json',
  'open-webui/webui-json.json',
  'openai-chat/af-ChatCompletions-function_calling-response.json',
  'openai-responses/af-Responses-tool_call-response.json',
  'openhands/basic_gui_mode.json',
  'sharegpt/mllm_demo.json',
  'swe-agent-traj/github_issue.traj.json',
  'tanstack-ai/db-gold-messages-1.json',
  'mcp/server-everything/get-tiny-image.json',
].map((name): unknown => JSON.parse(recorded(name).replace(/^\uFEFF/, '')))

const junk = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  0,
  -1,
  1e300,
  true,
  [],
  {},
  [null],
  [[]],
  '__proto__',
  { type: 'text' },
  '\uD800',
)

/** A copy of real data with one value in it, found by turns, replaced. */
function damaged(value: unknown, turns: readonly number[], other: unknown): unknown {
  const [turn, ...rest] = turns
  if (turn === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[turn % Math.max(keys.length, 1)]
  if (key === undefined) return other
  const inner: unknown = Reflect.get(value, key)
  const changed = damaged(inner, rest, other)
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? changed : item))
  return { ...value, [key]: changed }
}

const realButDamaged = fc
  .tuple(fc.constantFrom(...bases), fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }), junk)
  .map(([base, turns, other]) => damaged(base, turns, other))

test('every reader is here', () => {
  expect(readers.length).toBeGreaterThanOrEqual(26)
})

describe('whatever is read, nothing but a ShareError is thrown and every output is sound', () => {
  test.each(readers)('%s: any JSON', (_name, read) => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (input) => survives(read, input)),
      { numRuns: 60 },
    )
  })

  test.each(readers)('%s: real transcripts of every format, damaged', (_name, read) => {
    fc.assert(
      fc.property(realButDamaged, (input) => survives(read, input)),
      { numRuns: 60 },
    )
  })

  test('readConversation: real transcripts, damaged, as data and as torn text', () => {
    const torn = fc.tuple(realButDamaged, fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(torn, ([data, share]) => {
        survives(formats.readConversation, data)
        const text = JSON.stringify(data) ?? ''
        survives(formats.readConversation, text.slice(0, text.length * share))
      }),
      { numRuns: 60 },
    )
  })
})
