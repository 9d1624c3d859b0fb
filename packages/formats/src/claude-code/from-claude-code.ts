import { ShareError, type Message } from '@playthread/core'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, textField } from '../reading/record.ts'
import { readMoment } from '../reading/moment.ts'
import { titleFrom } from '../reading/title.ts'
import { Transcript } from '../reading/transcript.ts'
import { IssueList } from '../reading/issue-list.ts'
import { recordsOf, type Line } from '../reading/lines.ts'
import { agentRuns, type AgentRun } from './agents.ts'
import { mainLine } from './main-line.ts'
import { SessionReader } from './session-reader.ts'

/**
 * Reads a Claude Code session: the JSON Lines file of one conversation. One turn of the assistant,
 * however many model runs and tools it took, becomes one message. What a nested agent did stands in
 * the call that started it. Notes for the model, local commands and their output stay private, and
 * so do agents that no call asked for; slash commands show as they were typed.
 *
 * @param session the text of the file, or its records
 * @throws ShareError `invalid_conversation` when no line is a user's or assistant's; damage beside
 * such lines is reported in `issues` instead
 */
export function fromClaudeCode(session: unknown, options: ReadOptions = {}): Reading {
  const issues = new IssueList()
  const lines = recordsOf(session, issues)
  const own = mainLine(lines, issues)
  if (own.length === 0) {
    throw new ShareError(
      'invalid_conversation',
      'This is not a Claude Code session: expected JSON Lines with records of type "user" or "assistant".',
      { issues: [...issues.list, { path: '', message: 'no line of a user or assistant' }] },
    )
  }
  const transcript = new Transcript(idOf(lines), options)
  for (const { path, message } of issues.list) transcript.issues.add(path, message)
  const reader = new SessionReader(transcript)
  for (const line of own) reader.read(line)
  addAgents(transcript, agentRuns(lines, transcript.issues))
  return transcript.finish({ title: titleOf(lines), updatedAt: lastMoment(own) })
}

/** Gives each call the agent it asked, in the very words it asked it; of equal ones, the earliest. */
function addAgents(transcript: Transcript, runs: readonly AgentRun[]): void {
  const waiting = new Map<string, AgentRun[]>()
  for (const run of runs) waiting.set(run.prompt, [...(waiting.get(run.prompt) ?? []), run])
  for (const { parts } of transcript.messages) {
    for (const [index, part] of parts.entries()) {
      const prompt = part.type === 'tool' && isRecord(part.input) && textField(part.input, 'prompt')
      const run = prompt ? waiting.get(prompt)?.shift() : undefined
      if (!run || part.type !== 'tool') continue
      parts[index] = { ...part, messages: messagesOf(transcript, run) }
    }
  }
}

function messagesOf(transcript: Transcript, { lines }: AgentRun): readonly Message[] {
  const inside = transcript.inside()
  const reader = new SessionReader(inside)
  for (const line of lines) reader.read(line)
  const { conversation, issues } = inside.finish()
  for (const { path, message } of issues) transcript.issues.add(path, message)
  return conversation.messages
}

function idOf(lines: readonly Line[]): string {
  const ids = lines.map(({ record }) => textField(record, 'sessionId'))
  return ids.findLast((id) => id !== undefined) ?? idFromStart(lines.map(({ record }) => record))
}

/** The name the user gave the session, else the one it was given, else its summary. */
function titleOf(lines: readonly Line[]): string | undefined {
  const named = (type: string, ...names: string[]): string | undefined => {
    const line = lines.findLast(({ record }) => field(record, 'type') === type)
    return line && textField(line.record, ...names)
  }
  // A summary may be a paragraph.
  const summary = titleFrom(named('summary', 'summary') ?? '') || undefined
  return (
    named('custom-title', 'customTitle', 'title') ??
    named('ai-title', 'aiTitle', 'title') ??
    summary
  )
}

function lastMoment(lines: readonly Line[]): string | undefined {
  return lines.map(({ record }) => readMoment(field(record, 'timestamp'))).findLast(Boolean)
}
