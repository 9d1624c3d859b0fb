import type { Conversation, Message, Part } from '@playthread/core'
import { markdownText } from './markdown-text.ts'
import { createRandom, type Random } from './random.ts'
import { sentence, words } from './words.ts'

const begun = Date.parse('2026-01-05T09:00:00Z')

/** A word that stands in one message only, by which it is looked for. */
export const sentinel = (index: number): string => `zq${index}qz`

/**
 * A conversation of the given length, the same for the same length on every machine: users write
 * about 140 characters, assistants a median of 1.3 kB and 11 kB at the 99th percentile, with
 * lists, tables, 0.4 fences and 0.3 tool calls in each.
 */
export function generateConversation(count: number): Conversation {
  const random = createRandom(20_260_105 + count)
  const messages: Message[] = []
  for (let index = 0; index < count; index += 1) {
    const createdAt = new Date(begun + index * 45_000).toISOString()
    const role = index % 2 === 0 ? 'user' : 'assistant'
    const parts = role === 'user' ? userParts(random, index) : assistantParts(random, index)
    messages.push({ id: `m${index}`, role, parts, createdAt, status: 'complete' })
  }
  return {
    version: 1,
    id: `bench-${count}`,
    title: `A conversation of ${count} messages`,
    messages,
    resources: [],
    createdAt: new Date(begun).toISOString(),
    status: 'complete',
  }
}

function userParts(random: Random, index: number): Part[] {
  const length = Math.min(Math.max(random.lognormal(18, 0.5), 3), 120)
  return [{ type: 'text', text: `${sentence(random, Math.round(length))} ${sentinel(index)}` }]
}

function assistantParts(random: Random, index: number): Part[] {
  // Whole blocks overshoot what is asked for by about a third of a block.
  const length = Math.max(random.lognormal(1050, 0.98), 60)
  const fences = random.chance(0.28) ? random.between(1, 2) : 0
  const text = `${markdownText(random, length, fences)}\n\n**${sentinel(index)}** ${words(random, 4)}.`
  const parts: Part[] = []
  for (let call = 0; random.chance(0.23) && call < 4; call += 1)
    parts.push(toolPart(random, index, call))
  return [...parts, { type: 'text', text }]
}

function toolPart(random: Random, index: number, call: number): Part {
  const at = begun + index * 45_000 + call * 3000
  return {
    type: 'tool',
    toolCallId: `t${index}-${call}`,
    toolName: random.pick(['bash', 'search', 'read_file', 'query_database']),
    input: { query: words(random, 4), limit: random.between(1, 100) },
    output: [{ type: 'text', text: sentence(random, random.between(10, 60)) }],
    status: random.chance(0.05) ? 'error' : 'done',
    startedAt: new Date(at).toISOString(),
    endedAt: new Date(at + random.between(100, 2900)).toISOString(),
  }
}
