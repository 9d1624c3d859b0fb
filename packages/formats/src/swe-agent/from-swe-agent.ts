import { invalid } from '../reading/invalid.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { readMiniMessages } from './mini-messages.ts'

/**
 * Reads a trajectory of SWE-agent (`.traj`: `{ trajectory, history, info }`) or of mini-swe-agent (a
 * list of messages, or `{ messages, info }`). System prompts and demonstrations stay private; the
 * patch that was handed in is a resource.
 *
 * @see https://swe-agent.com/latest/usage/trajectories
 * @throws ShareError `invalid_conversation` when there is no step or message
 */
export function fromSweAgent(input: unknown, options: ReadOptions = {}): Reading {
  const record = isRecord(input) ? input : {}
  const steps = listField(record, 'trajectory')
  const messages: readonly unknown[] = Array.isArray(input) ? input : listField(record, 'messages')
  if (steps.length === 0 && messages.length === 0) {
    throw invalid(
      'This is not a SWE-agent trajectory: expected { trajectory }, { messages }, or a list of messages.',
      'no steps',
    )
  }
  const transcript = new Transcript(idFromStart(steps.length > 0 ? steps : messages), options)
  if (steps.length > 0) readSteps(transcript, record, steps)
  else readMiniMessages(transcript, messages)
  readSubmission(transcript, recordField(record, 'info'))
  return transcript.finish()
}

function readSteps(transcript: Transcript, record: UnknownRecord, steps: readonly unknown[]): void {
  const task = listField(record, 'history').find(isTask)
  if (isRecord(task)) {
    const draft = transcript.begin('user', { id: undefined, path: 'history' })
    draft.text(textOf(task))
  }
  steps.forEach((step, index) => {
    const path = `trajectory[${index}]`
    if (!isRecord(step)) {
      transcript.issues.add(path, 'expected an object')
      return
    }
    const turn = transcript.turn({ id: undefined, path })
    turn.text(textField(step, 'thought') ?? '')
    readAction(transcript, turn, step, path)
  })
}

function isTask(message: unknown): boolean {
  return (
    isRecord(message) && field(message, 'role') === 'user' && field(message, 'is_demo') !== true
  )
}

function textOf(message: UnknownRecord): string {
  const content = field(message, 'content')
  if (typeof content === 'string') return content
  const texts = listField(message, 'content').map((block) =>
    isRecord(block) ? (textField(block, 'text') ?? '') : '',
  )
  return texts.join('\n\n')
}

function readAction(
  transcript: Transcript,
  turn: MessageDraft,
  step: UnknownRecord,
  path: string,
): void {
  const command = textField(step, 'action')?.trim()
  if (!command) return
  const observation = textField(step, 'observation') ?? ''
  const part = transcript.tools.call(turn, {
    callId: undefined,
    toolName: 'shell',
    input: { command },
    path,
  })
  part.status = 'done'
  part.output = observation.trim() === '' ? [] : [{ type: 'text', text: observation }]
}

/** What was handed in: a patch, or the answer to a challenge. */
function readSubmission(transcript: Transcript, info: UnknownRecord): void {
  const last = transcript.messages.findLast(({ role }) => role === 'assistant')
  const text = textField(info, 'submission')?.trim()
  const status = textField(info, 'exit_status') ?? ''
  if (!last) return
  if (/exit|limit|exceeded/i.test(status) && !/submitted/i.test(status)) last.status = 'stopped'
  if (!text) return
  const isPatch = /^diff --git /m.test(text)
  const title = isPatch ? 'submission.patch' : 'submission.txt'
  const mediaType = isPatch ? 'text/x-diff' : 'text/plain'
  const resourceId = transcript.resources.add({
    key: 'submission',
    title,
    mediaType,
    data: `${text}\n`,
    encoding: 'utf8',
  })
  last.push({ type: 'resource', resourceId })
}
