import { ShareError, validateConversation } from '@playthread/core'
import { fromUIMessages } from './ai-sdk/from-ui-messages.ts'
import { fromClaudeCode } from './claude-code/from-claude-code.ts'
import { detectFormat, isSessionLine, type TranscriptFormat } from './detect-format.ts'
import { fromLangGraphThread, type LangGraphOptions } from './langgraph/from-lang-graph-thread.ts'
import { isRecord } from './reading/record.ts'
import type { Reading } from './reading/reading.ts'

export interface ReadResult extends Reading {
  /** What the transcript was taken for. */
  readonly format: TranscriptFormat
}

/**
 * Reads a transcript of any known format, found out by its shape: AI SDK UI messages, a LangGraph
 * thread, a Claude Code session, or a Playthread conversation.
 *
 * @param input parsed JSON, or the text of a JSON or JSON Lines file
 * @throws ShareError `invalid_conversation` when it is none of these
 */
export function readConversation(input: unknown, options: LangGraphOptions = {}): ReadResult {
  const data = typeof input === 'string' ? parseText(input) : input
  const format = typeof data === 'string' ? 'claude-code' : detectFormat(data)
  switch (format) {
    case 'playthread':
      return { ...readOwn(data), format }
    case 'ai-sdk':
      return { ...fromUIMessages(data, options), format }
    case 'langgraph': {
      const { conversation, issues } = fromLangGraphThread(data, options)
      return { conversation, issues, format }
    }
    case 'claude-code':
      return { ...fromClaudeCode(asLines(data), options), format }
    default:
      throw unknownFormat()
  }
}

/** Parsed JSON; or the text itself, where it is JSON Lines with a session's record in it. */
function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (text.split('\n').some(isSessionText)) return text
    throw unknownFormat()
  }
}

function isSessionText(line: string): boolean {
  if (!line.includes('"message"')) return false
  try {
    const record: unknown = JSON.parse(line)
    return isRecord(record) && isSessionLine(record)
  } catch {
    return false
  }
}

function asLines(data: unknown): string {
  if (typeof data === 'string') return data
  const records: readonly unknown[] = Array.isArray(data) ? data : [data]
  return records.map((record) => JSON.stringify(record)).join('\n')
}

function readOwn(data: unknown): Reading {
  const result = validateConversation(data)
  if (result.ok) return result
  throw new ShareError('invalid_conversation', 'This Playthread conversation cannot be read.', {
    issues: result.issues,
  })
}

function unknownFormat(): ShareError {
  return new ShareError(
    'invalid_conversation',
    'No known transcript format. Looked for: AI SDK UI messages (a list, or { messages }, of { role, parts }), a LangGraph thread ({ values: { messages } }, or a list of { type: "human" | "ai" | "tool" }), a Claude Code session (JSON Lines of { type, message }), a Playthread conversation ({ version: 1, messages }).',
    { issues: [{ path: '', message: 'no known transcript format' }] },
  )
}
