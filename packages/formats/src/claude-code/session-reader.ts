import type { Timed, Timestamp } from '@playthread/core'
import type { MessageDraft } from '../reading/message-draft.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import { blocksOf, readBlock } from '../anthropic/content-block.ts'
import type { Line } from '../reading/lines.ts'
import { readToolResult } from '../anthropic/tool-result.ts'
import { readUserText } from './user-text.ts'

/** Reads line after line into a transcript. */
export class SessionReader {
  readonly #transcript: Transcript
  /** When the line before was written: what comes now was made since. */
  #before: Timestamp | undefined
  /** The id of the model's message going on: its blocks come on lines of their own. */
  #runId: string | undefined
  #lastCommand: MessageDraft | undefined

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  read({ record, path }: Line): void {
    const stamp = field(record, 'timestamp')
    const now = readMoment(stamp)
    if (stamp !== undefined && !now) this.#transcript.issues.add(path, 'its time cannot be read')
    const message = recordField(record, 'message')
    const blocks = blocksOf(message)
    if (!blocks) this.#transcript.issues.add(path, 'a message without content was left out')
    else if (field(record, 'type') === 'user') this.#readUser(record, blocks, path, now)
    else this.#readAssistant(record, message, blocks, path, now)
    this.#before = now ?? this.#before
  }

  #readUser(
    line: UnknownRecord,
    blocks: readonly unknown[],
    path: string,
    now: Timestamp | undefined,
  ): void {
    const rest: { block: unknown; path: string }[] = []
    blocks.forEach((block, index) => {
      const blockPath = `${path}.content[${index}]`
      if (isRecord(block) && field(block, 'type') === 'tool_result') {
        const turn = this.#transcript.turn({ id: undefined, path })
        readToolResult(this.#transcript, turn, { block, line, path: blockPath, endedAt: now })
      } else rest.push({ block, path: blockPath })
    })
    const said = rest.map((each) => ({ ...each, user: userTextOf(each.block) }))
    if (said.some(({ user }) => user?.isInterruption)) this.#interrupt()
    if (said.some(({ user }) => user?.isLocalOutput)) this.#forgetCommand()
    const shown = said.filter(({ user }) => user === undefined || user.text !== '')
    if (shown.length === 0) return
    const draft = this.#transcript.begin('user', {
      id: textField(line, 'uuid'),
      createdAt: now,
      path,
    })
    for (const each of shown) {
      if (each.user) draft.text(each.user.text)
      else readBlock(this.#transcript, draft, each.block, each.path)
      draft.breakText()
    }
    const isCommand = shown.every(({ user }) => user?.text.startsWith('/'))
    this.#lastCommand = isCommand ? draft : undefined
  }

  #readAssistant(
    line: UnknownRecord,
    message: UnknownRecord,
    blocks: readonly unknown[],
    path: string,
    now: Timestamp | undefined,
  ): void {
    this.#lastCommand = undefined
    const runId = textField(message, 'id')
    const head = {
      id: runId ?? textField(line, 'uuid'),
      createdAt: now && this.#before && this.#before < now ? this.#before : now,
      model: modelName(textField(message, 'model')),
      path,
    }
    const isSameRun = runId !== undefined && runId === this.#runId
    const draft = this.#transcript.turn(head, isSameRun)
    this.#runId = runId
    const timed: Timed = {
      ...(head.createdAt && now && { startedAt: head.createdAt }),
      ...(now && { endedAt: now }),
    }
    if (field(line, 'isApiErrorMessage') === true) {
      const texts = blocks.map((block) => (isRecord(block) ? (textField(block, 'text') ?? '') : ''))
      draft.push({ type: 'error', message: texts.join('\n').trim() })
      draft.status = 'error'
      return
    }
    draft.status = 'complete'
    blocks.forEach((block, index) => {
      readBlock(this.#transcript, draft, block, `${path}.content[${index}]`, timed)
    })
  }

  #interrupt(): void {
    const last = this.#transcript.messages.at(-1)
    if (last?.role === 'assistant') last.status = 'stopped'
  }

  /** A command answered by local output never reached the model: `/clear`, `/model`. */
  #forgetCommand(): void {
    const { messages } = this.#transcript
    if (this.#lastCommand && messages.at(-1) === this.#lastCommand) messages.pop()
    this.#lastCommand = undefined
  }
}

function userTextOf(block: unknown): ReturnType<typeof readUserText> | undefined {
  const text = isRecord(block) && field(block, 'type') === 'text' ? field(block, 'text') : undefined
  return typeof text === 'string' ? readUserText(text) : undefined
}
