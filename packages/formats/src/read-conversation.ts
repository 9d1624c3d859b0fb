import type { Issue } from '@playthread/core'
import { detectFormat, type TranscriptFormat } from './detect-format.ts'
import type { LangGraphOptions } from './langgraph/from-lang-graph-thread.ts'
import { parseText } from './parse-text.ts'
import { invalid } from './reading/invalid.ts'
import { IssueList } from './reading/issue-list.ts'
import type { Reading } from './reading/reading.ts'

export interface ReadResult extends Reading {
  /** What the transcript was taken for. */
  readonly format: TranscriptFormat
}

export interface ReadConversationOptions extends LangGraphOptions {
  /** Which conversation of a file that holds several, from 0. @default 0 */
  readonly index?: number
}

/**
 * Reads a transcript of any known format, found out by its shape: see docs/formats.md.
 *
 * @param input parsed JSON, or the text of a JSON file, a JSON Lines file or an event stream
 * @throws ShareError `invalid_conversation` when it is of no known format, or has no conversation at
 * `index`
 */
export function readConversation(
  input: unknown,
  options: ReadConversationOptions = {},
): ReadResult {
  const { index = 0, ...rest } = options
  const opened = open(input)
  if (!Object.hasOwn(opened.conversations, index)) {
    throw invalid(
      `This file has no conversation number ${index}: it holds ${opened.conversations.length}, counted from 0.`,
      'no such conversation',
    )
  }
  return read(opened, index, rest)
}

/**
 * Reads every conversation of a transcript, in the file's order: one for most formats, many for an
 * export or a dataset.
 *
 * @throws ShareError `invalid_conversation` when it is of no known format
 */
export function readConversations(
  input: unknown,
  options: LangGraphOptions = {},
): readonly ReadResult[] {
  const opened = open(input)
  return opened.conversations.map((_, index) => read(opened, index, options))
}

/** How many conversations a transcript holds, without reading them. */
export function countConversations(input: unknown): number {
  return open(input).conversations.length
}

interface Opened {
  readonly format: NonNullable<ReturnType<typeof detectFormat>>
  readonly conversations: readonly unknown[]
  readonly issues: readonly Issue[]
}

function open(input: unknown): Opened {
  const issues = new IssueList()
  const data = typeof input === 'string' ? parseText(input, issues) : input
  const format = detectFormat(data)
  if (!format) throw unknownFormat()
  // A session's own reader names damaged lines by their numbers.
  const isLines = typeof input === 'string' && Array.isArray(data) && !/^\s*\[/.test(input)
  if (format.name === 'claude-code' && isLines) {
    return { format, conversations: [input], issues: [] }
  }
  return { format, conversations: format.split?.(data) ?? [data], issues: issues.list }
}

function read(opened: Opened, index: number, options: LangGraphOptions): ReadResult {
  const { format, conversations, issues } = opened
  const reading = format.read(conversations[index], options)
  return { ...reading, issues: [...issues, ...reading.issues], format: format.name }
}

function unknownFormat() {
  return invalid(
    'No known transcript format. Looked for chats of AI SDK, LangGraph, AG-UI, OpenAI, Anthropic and Gemini, sessions of Claude Code, Codex and other agents, exports of ChatGPT, Claude.ai and other apps, and Playthread conversations ({ version: 1, messages }). docs/formats.md tells them apart.',
    'no known transcript format',
  )
}
