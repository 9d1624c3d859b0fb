import type { JsonValue, Timestamp, ToolContent, ToolPart } from '@playthread/core'
import type { IssueList } from './issue-list.ts'
import type { Draft, MessageDraft } from './message-draft.ts'
import { isRecord, textField } from './record.ts'
import { UniqueIds } from './unique-ids.ts'

export interface ToolCall {
  readonly callId: string | undefined
  /** What pairs call and result where the format gives no ids: the tool's name, most often. */
  readonly pairKey?: string | undefined
  readonly toolName: string | undefined
  readonly title?: string | undefined
  readonly input?: JsonValue | undefined
  readonly startedAt?: Timestamp | undefined
  readonly path: string
}

export interface ToolResult {
  readonly callId: string | undefined
  readonly pairKey?: string | undefined
  readonly toolName?: string | undefined
  readonly output: readonly ToolContent[]
  readonly status: 'done' | 'error' | 'denied' | 'abandoned'
  readonly endedAt?: Timestamp | undefined
  readonly path: string
}

/** Brings calls and results together, whichever comes first. */
export class ToolCalls {
  readonly #ids: UniqueIds
  readonly #issues: IssueList
  readonly #open = new Map<string, Draft<ToolPart>[]>()
  /** Results that came before their call. */
  readonly #early = new Map<string, Draft<ToolPart>>()

  constructor(issues: IssueList) {
    this.#issues = issues
    this.#ids = new UniqueIds('t', issues)
  }

  call(message: MessageDraft, call: ToolCall): Draft<ToolPart> {
    const key = call.callId ?? call.pairKey
    const early = key === undefined ? undefined : this.#early.get(key)
    if (early && key !== undefined) this.#early.delete(key)
    const part = early ?? this.#add(message, call)
    if (call.toolName !== undefined) part.toolName = call.toolName
    else this.#issues.add(call.path, 'a tool call without a name')
    const title = call.title ?? describe(call.input)
    if (title !== undefined) part.title = title
    if (call.input !== undefined) part.input = call.input
    if (call.startedAt !== undefined) part.startedAt = call.startedAt
    if (!early && key !== undefined) {
      this.#open.set(key, [...(this.#open.get(key) ?? []), part])
    }
    return part
  }

  /** Closes the oldest open call with this id; a result without a call stands by itself. */
  result(message: MessageDraft, result: ToolResult): Draft<ToolPart> {
    const key = result.callId ?? result.pairKey
    const waiting = this.#open.get(key ?? '')
    const part = waiting?.shift() ?? this.#add(message, result)
    if (waiting?.length === 0) this.#open.delete(key ?? '')
    if (!waiting) {
      this.#issues.add(result.path, 'a tool result without a call before it')
      if (key !== undefined) this.#early.set(key, part)
    }
    closeCall(part, result)
    return part
  }

  #add(message: MessageDraft, from: ToolCall | ToolResult): Draft<ToolPart> {
    const part: Draft<ToolPart> = {
      type: 'tool',
      toolCallId: this.#ids.claim(from.callId, from.path),
      toolName: from.toolName ?? 'tool',
      status: 'running',
    }
    message.push(part)
    return part
  }
}

/** Writes a result into the call it belongs to. */
export function closeCall(
  part: Draft<ToolPart>,
  result: Pick<ToolResult, 'status' | 'output' | 'endedAt'>,
): void {
  part.status = result.status
  part.output = result.output
  if (result.endedAt !== undefined) part.endedAt = result.endedAt
}

/** Many agents give each call a line on what it is for. */
function describe(input: JsonValue | undefined): string | undefined {
  const text = isRecord(input) ? textField(input, 'description')?.trim() : undefined
  return text && text.length <= 120 && !text.includes('\n') ? text : undefined
}
