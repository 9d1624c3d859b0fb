import type { Timestamp } from '@playthread/core'
import { readItem } from '../openai-responses/response-item.ts'
import type { Line } from '../reading/lines.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import { imagesIn, promptIn, readPrompt } from './prompt.ts'

/** Items that agents write to each other, and that only say what stands elsewhere. */
const silent = new Set(['agent_message', 'other', 'compaction_trigger'])

/**
 * Reads line after line. The session holds what was said twice, as the model got it and as people
 * saw it: prompts are read as people saw them, everything else as the model wrote it, and either
 * from the other where it is missing.
 */
export class CodexReader {
  readonly #transcript: Transcript
  readonly #hasPrompts: boolean
  readonly #hasAnswers: boolean
  readonly #hasReasoning: boolean
  #model: string | undefined
  /** When the line before was written: what comes now was made since. */
  #before: Timestamp | undefined

  constructor(transcript: Transcript, records: readonly UnknownRecord[]) {
    this.#transcript = transcript
    const payloads = records.map(payloadOf)
    const has = (type: string, role?: string): boolean =>
      payloads.some((each) => field(each, 'type') === type && field(each, 'role') === role)
    this.#hasPrompts = has('user_message')
    this.#hasAnswers = has('message', 'assistant')
    this.#hasReasoning = has('reasoning')
  }

  read({ record, path }: Line): void {
    const now = readMoment(field(record, 'timestamp'))
    const payload = payloadOf(record)
    const type = textField(record, 'type')
    if (type === 'turn_context') {
      this.#model = modelName(textField(payload, 'model')) ?? this.#model
    } else if (type === 'event_msg') this.#readEvent(payload, path, now)
    else if (type === 'response_item' || (type !== undefined && payload === record)) {
      this.#readItem(payload, path, now)
    }
    this.#before = now ?? this.#before
  }

  #readItem(item: UnknownRecord, path: string, now: Timestamp | undefined): void {
    const type = textField(item, 'type') ?? ''
    if (silent.has(type)) return
    if (type === 'message' && field(item, 'role') === 'user') {
      if (!this.#hasPrompts) this.#prompt(promptIn(item), path, now, imagesIn(item))
      return
    }
    const head = { path, model: this.#model, createdAt: this.#before ?? now, endedAt: now }
    if (readItem(this.#transcript, item, head)) return
    this.#transcript.issues.add(path, `a "${type.slice(0, 80)}" item this version cannot read`)
    this.#turn(path, now).push({ type: 'unknown', originalType: type })
  }

  #readEvent(event: UnknownRecord, path: string, now: Timestamp | undefined): void {
    const message = textField(event, 'message') ?? ''
    switch (textField(event, 'type')) {
      case 'user_message':
        return this.#prompt(readPrompt(message), path, now, listField(event, 'images'))
      case 'agent_message':
        if (!this.#hasAnswers) this.#turn(path, now).text(message)
        return
      case 'agent_reasoning':
        if (!this.#hasReasoning) this.#turn(path, now).reasoning(textField(event, 'text') ?? '')
        return
      case 'turn_aborted': {
        const last = this.#transcript.messages.at(-1)
        if (last?.role === 'assistant') last.status = 'stopped'
        return
      }
      case 'error': {
        const turn = this.#turn(path, now)
        turn.push({ type: 'error', message })
        turn.status = 'error'
        return
      }
      case 'thread_rolled_back':
        return this.#rollBack(field(event, 'num_turns'))
      default:
    }
  }

  #prompt(
    text: string,
    path: string,
    now: Timestamp | undefined,
    images: readonly unknown[],
  ): void {
    const urls = images.filter((each): each is string => typeof each === 'string' && each !== '')
    if (text === '' && urls.length === 0) return
    const draft = this.#transcript.begin('user', { id: undefined, createdAt: now, path })
    draft.text(text)
    for (const url of urls) {
      const resourceId = this.#transcript.resources.add({ key: url, url })
      draft.push({ type: 'resource', resourceId })
    }
  }

  #turn(path: string, now: Timestamp | undefined): MessageDraft {
    return this.#transcript.turn({ id: undefined, createdAt: now, model: this.#model, path })
  }

  /** The user took back the last turns. */
  #rollBack(turns: unknown): void {
    const { messages } = this.#transcript
    for (let left = typeof turns === 'number' ? turns : 0; left > 0 && messages.length > 0;) {
      messages.splice(
        Math.max(
          messages.findLastIndex(({ role }) => role === 'user'),
          0,
        ),
      )
      left -= 1
    }
  }
}

/** The first versions wrote items bare. */
function payloadOf(record: UnknownRecord): UnknownRecord {
  return isRecord(field(record, 'payload')) ? recordField(record, 'payload') : record
}
