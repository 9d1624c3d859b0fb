import type { JsonValue, Timestamp, ToolPart } from '@playthread/core'
import type { Draft, MessageDraft } from '../reading/message-draft.ts'
import { readMoment } from '../reading/moment.ts'
import { plainJson } from '../reading/plain-json.ts'
import { field, listField, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { closeCall } from '../reading/tool-calls.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'

/** Actions that tell a reader nothing. */
const silent = new Set([
  'change_agent_state',
  'recall',
  'system',
  'null',
  'condensation',
  'condensation_request',
  'start',
  'pause',
  'resume',
])
/** Observations that are no tool's answer. */
const states = new Set([
  'agent_state_changed',
  'null',
  'recall',
  'system',
  'agent_think_observation',
  'think',
])
/** What an action is for the machine, not for its reader. */
const privateArgs = new Set([
  'thought',
  'confirmation_state',
  'security_risk',
  'hidden',
  'blocking',
  'is_input',
  'impl_source',
  'translated_ipython_code',
  'is_static',
  'kernel_init_code',
  'include_extra',
  'cwd',
  'start',
  'end',
  'keep_prompt',
  'task_completed',
  'return_axtree',
  'browsergym_send_msg_to_user',
  'timeout',
  'view_range',
])

/** Reads the actions and observations of version 0. */
export class ActionReader {
  readonly #transcript: Transcript
  /** Event id → the call it made. */
  readonly #calls = new Map<unknown, Draft<ToolPart>>()

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  read(event: UnknownRecord, path: string): void {
    const at = readMoment(field(event, 'timestamp'))
    const action = textField(event, 'action')
    const observation = textField(event, 'observation')
    if (action !== undefined) this.#readAction(event, action, path, at)
    else if (observation !== undefined) this.#readObservation(event, observation, path, at)
    else this.#transcript.issues.add(path, 'expected an action or an observation')
  }

  #readAction(event: UnknownRecord, action: string, path: string, at: Timestamp | undefined): void {
    if (silent.has(action)) return
    const args = recordField(event, 'args')
    if (field(event, 'source') === 'user') {
      if (action === 'message') this.#readUser(args, path, at)
      return
    }
    const turn = this.#turn(path, at)
    const thought = textField(args, 'thought') ?? ''
    if (action === 'message') turn.text(textField(args, 'content') ?? '')
    else if (action === 'think') turn.reasoning(thought)
    else if (action === 'finish')
      turn.text(textField(args, 'final_thought') ?? textField(event, 'message') ?? thought)
    else {
      turn.text(thought)
      this.#addCall(turn, event, action, args, path, at)
    }
  }

  #addCall(
    turn: MessageDraft,
    event: UnknownRecord,
    action: string,
    args: UnknownRecord,
    path: string,
    startedAt: Timestamp | undefined,
  ): void {
    const part = this.#transcript.tools.call(turn, {
      callId: undefined,
      toolName: textField(args, 'name') ?? action,
      input: inputOf(args),
      startedAt,
      path,
    })
    if (field(args, 'confirmation_state') === 'rejected') part.status = 'denied'
    this.#calls.set(field(event, 'id'), part)
  }

  #readUser(args: UnknownRecord, path: string, createdAt: Timestamp | undefined): void {
    const draft = this.#transcript.begin('user', { id: undefined, createdAt, path })
    draft.text(textField(args, 'content') ?? '')
    for (const url of listField(args, 'image_urls')) {
      if (typeof url !== 'string' || url === '') continue
      draft.push({
        type: 'resource',
        resourceId: this.#transcript.resources.add({ key: url, url }),
      })
    }
  }

  #readObservation(
    event: UnknownRecord,
    observation: string,
    path: string,
    endedAt: Timestamp | undefined,
  ): void {
    const extras = recordField(event, 'extras')
    if (observation === 'agent_state_changed') this.#readState(extras)
    if (states.has(observation)) return
    const call = this.#calls.get(field(event, 'cause'))
    const content = textField(event, 'content') ?? ''
    if (!call) {
      if (observation === 'error')
        this.#turn(path, endedAt).push({ type: 'error', message: content })
      else this.#transcript.issues.add(path, 'an observation without its action was left out')
      return
    }
    const exit = field(recordField(extras, 'metadata'), 'exit_code') ?? field(extras, 'exit_code')
    // -1: the command goes on.
    const failed = observation === 'error' || (typeof exit === 'number' && exit > 0)
    const status = observation === 'user_rejected' ? 'denied' : failed ? 'error' : 'done'
    closeCall(call, { status, output: toolOutput(content, this.#transcript.resources), endedAt })
  }

  #readState(extras: UnknownRecord): void {
    const last = this.#transcript.messages.at(-1)
    const state = field(extras, 'agent_state')
    if (last?.role !== 'assistant') return
    if (state === 'stopped') last.status = 'stopped'
    if (state === 'error') last.status = 'error'
  }

  #turn(path: string, at: Timestamp | undefined): MessageDraft {
    return this.#transcript.turn({ id: undefined, createdAt: at, path })
  }
}

function inputOf(args: UnknownRecord): JsonValue | undefined {
  const inner = field(args, 'arguments')
  if (inner !== undefined) return plainJson(inner)
  const shown = Object.entries(args).filter(
    ([name, value]) => !privateArgs.has(name) && value !== '' && value !== null,
  )
  return shown.length === 0 ? undefined : plainJson(Object.fromEntries(shown))
}
