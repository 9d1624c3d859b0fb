import type { Timestamp } from '@playthread/core'
import { modelName } from '../reading/model-name.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import { blocksOf, readBlock } from './content-block.ts'
import { readToolResult } from './tool-result.ts'

/** Reads a message of the Messages API; results of tools come in messages of the user. */
export function readAnthropicMessage(
  transcript: Transcript,
  message: unknown,
  path: string,
  createdAt?: Timestamp,
): void {
  const role = isRecord(message) ? textField(message, 'role') : undefined
  const blocks = isRecord(message) ? blocksOf(message) : undefined
  if (!isRecord(message) || !blocks || (role !== 'user' && role !== 'assistant')) {
    if (role !== 'system')
      transcript.issues.add(path, 'expected a message of the user or assistant')
  } else if (role === 'user') readUser(transcript, message, blocks, path)
  else readAssistant(transcript, message, blocks, path, createdAt)
}

function readUser(
  transcript: Transcript,
  message: UnknownRecord,
  blocks: readonly unknown[],
  path: string,
): void {
  const isResult = (block: unknown): boolean =>
    isRecord(block) && field(block, 'type') === 'tool_result'
  const said = blocks.filter((block) => !isResult(block))
  blocks.forEach((block, index) => {
    if (!isRecord(block) || !isResult(block)) return
    const turn = transcript.turn({ id: undefined, path })
    readToolResult(transcript, turn, { block, path: `${path}.content[${index}]` })
  })
  if (said.length === 0) return
  const draft = transcript.begin('user', { id: textField(message, 'id'), path })
  for (const block of said) {
    readBlock(transcript, draft, block, `${path}.content[${blocks.indexOf(block)}]`)
    draft.breakText()
  }
}

function readAssistant(
  transcript: Transcript,
  message: UnknownRecord,
  blocks: readonly unknown[],
  path: string,
  createdAt: Timestamp | undefined,
): void {
  const model = modelName(textField(message, 'model'))
  const draft = transcript.turn({ id: textField(message, 'id'), createdAt, model, path })
  blocks.forEach((block, index) => readBlock(transcript, draft, block, `${path}.content[${index}]`))
  const error = field(message, 'error')
  if (error !== undefined) {
    draft.push({
      type: 'error',
      message: textField(recordField(message, 'error'), 'message', 'type') ?? '',
    })
  }
  const reason = textField(message, 'stop_reason')
  const isCut = ['max_tokens', 'model_context_window_exceeded', 'cut'].includes(reason ?? '')
  draft.status =
    error !== undefined || reason === 'refusal' ? 'error' : isCut ? 'stopped' : 'complete'
}
