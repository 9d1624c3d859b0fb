import type { Timed, ToolContent } from '@playthread/core'
import { readCitations } from '../reading/citations.ts'
import type { Draft, MessageDraft } from '../reading/message-draft.ts'
import { readMoment } from '../reading/moment.ts'
import { plainJson } from '../reading/plain-json.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { replaceTagged } from '../reading/tagged-text.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'
import type { Artifacts } from './artifacts.ts'
import { readUploads } from './uploads.ts'

/** Reads one message of either side. */
export function readClaudeMessage(
  transcript: Transcript,
  artifacts: Artifacts,
  message: UnknownRecord,
  path: string,
  model: string | undefined,
): void {
  const sender = textField(message, 'sender')
  if (sender !== 'human' && sender !== 'assistant') {
    transcript.issues.add(`${path}.sender`, 'expected "human" or "assistant"')
    return
  }
  const head = {
    id: textField(message, 'uuid'),
    createdAt: readMoment(field(message, 'created_at')),
    path,
  }
  const draft =
    sender === 'human' ? transcript.begin('user', head) : transcript.turn({ ...head, model })
  blocksOf(message).forEach((block, index) => {
    const blockPath = `${path}.content[${index}]`
    if (isRecord(block) && readBlock({ transcript, artifacts, draft }, block, blockPath)) return
    const type = isRecord(block) ? (textField(block, 'type') ?? '') : ''
    transcript.issues.add(blockPath, `a "${type.slice(0, 80)}" block this version cannot read`)
    draft.push({ type: 'unknown', originalType: type })
  })
  readUploads(transcript, draft, message)
  if (['user_canceled', 'max_tokens'].includes(textField(message, 'stop_reason') ?? '')) {
    draft.status = 'stopped'
  }
}

/** Exports from before blocks have the text alone. */
function blocksOf(message: UnknownRecord): readonly unknown[] {
  const blocks = listField(message, 'content')
  if (blocks.length > 0) return blocks
  const text = textField(message, 'text')
  return text === undefined ? [] : [{ type: 'text', text }]
}

interface Place {
  readonly transcript: Transcript
  readonly artifacts: Artifacts
  readonly draft: MessageDraft
}

function readBlock(place: Place, block: UnknownRecord, path: string): boolean {
  const { draft } = place
  const timed = timesOf(block)
  switch (textField(block, 'type')) {
    case 'text': {
      const text = field(block, 'text')
      if (typeof text !== 'string') return false
      readText(place, text, timed)
      readPages(place, block)
      return true
    }
    case 'thinking':
      draft.reasoning(textField(block, 'thinking') ?? '', timed)
      return true
    case 'redacted_thinking':
    case 'token_budget':
    case 'flag':
      return true
    case 'tool_use':
      readToolUse(place, block, path, timed)
      return true
    case 'tool_result':
      readResult(place, block, path, timed)
      return true
    default:
      return false
  }
}

/** Text of 2024 holds artifacts in tags, with thoughts that were never shown. */
function readText({ artifacts, draft }: Place, text: string, timed: Timed): void {
  const found: string[] = []
  const told = replaceTagged(text, ['antThinking', 'antthinking'], () => '')
  const visible = artifacts.takeOut(told, (resourceId) => found.push(resourceId))
  draft.text(found.length > 0 ? visible.replace(/\n{3,}/g, '\n\n') : visible, timed)
  for (const resourceId of found) draft.push({ type: 'resource', resourceId })
}

function readPages({ transcript, draft }: Place, block: UnknownRecord): void {
  const citations = listField(block, 'citations')
    .filter(isRecord)
    .map((citation) => ({
      ...citation,
      url: field(citation, 'url') ?? field(recordField(citation, 'details'), 'url'),
    }))
  readCitations(transcript, draft, { citations })
}

function readToolUse(place: Place, block: UnknownRecord, path: string, timed: Timed): void {
  const { transcript, artifacts, draft } = place
  const name = textField(block, 'name')
  const input = field(block, 'input')
  transcript.tools.call(draft, {
    callId: textField(block, 'id'),
    pairKey: name,
    toolName: name,
    input: input === undefined ? undefined : plainJson(input),
    startedAt: timed.startedAt,
    path,
  })
  if (name !== 'artifacts' || !isRecord(input)) return
  const resourceId = artifacts.follow(input)
  if (resourceId === undefined) return
  const isShown = draft.parts.some(
    (part) => part.type === 'resource' && part.resourceId === resourceId,
  )
  if (!isShown) draft.push({ type: 'resource', resourceId })
}

function readResult(place: Place, block: UnknownRecord, path: string, timed: Timed): void {
  const { transcript, draft } = place
  const text = textField(block, 'content')
  const found = listField(block, 'content').flatMap((item): ToolContent[] => {
    const url = isRecord(item) ? textField(item, 'url') : undefined
    if (!isRecord(item) || textField(item, 'type') !== 'knowledge' || url === undefined) {
      return toolOutput([item], transcript.resources)
    }
    const title = textField(item, 'title')
    return [{ type: 'resource_link', url, ...(title && { title }) }]
  })
  transcript.tools.result(draft, {
    callId: textField(block, 'tool_use_id'),
    pairKey: textField(block, 'name'),
    toolName: textField(block, 'name'),
    output: text === undefined ? found : [{ type: 'text', text }],
    status: field(block, 'is_error') === true ? 'error' : 'done',
    endedAt: timed.endedAt,
    path,
  })
}

function timesOf(block: UnknownRecord): Timed {
  const timed: Draft<Timed> = {}
  const startedAt = readMoment(field(block, 'start_timestamp'))
  const endedAt = readMoment(field(block, 'stop_timestamp'))
  if (startedAt) timed.startedAt = startedAt
  if (endedAt) timed.endedAt = endedAt
  return timed
}
