import { chatReading } from '../openai-chat/chat-reading.ts'
import { invalid } from '../reading/invalid.ts'
import { jsonInput } from '../reading/json-input.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'

/**
 * Reads a conversation of a ShareGPT dataset: `{ conversations: [{ from, value }] }`, or the newer
 * `{ messages: [{ role, content }], images }`, whose pictures are named where `<image>` stands.
 * System messages stay private. A dataset is read with `splitShareGPT`; given the list itself, the
 * first conversation is read.
 *
 * @see https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md
 * @throws ShareError `invalid_conversation` when there is no conversation
 */
export function fromShareGPT(input: unknown, options: ReadOptions = {}): Reading {
  const [conversation] = splitShareGPT(input)
  if (!conversation) {
    throw invalid(
      'This is not a ShareGPT conversation: expected { conversations: [{ from, value }] }, or a list of such.',
      'expected a list',
      'conversations',
    )
  }
  const turns = turnsOf(conversation)
  const images = listField(conversation, 'images').filter((each) => typeof each === 'string')
  const state: State = { images, calls: [] }
  const items = turns.map((turn, index) => ({
    message: isRecord(turn) ? messageOf(turn, state) : turn,
    path: `conversations[${index}]`,
  }))
  return chatReading(items, options, {
    id: textField(conversation, 'id'),
    title: textField(conversation, 'title'),
  })
}

/** The conversations of a dataset, as `fromShareGPT` takes them. */
export function splitShareGPT(input: unknown): UnknownRecord[] {
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  return list.filter(isRecord).filter((each) => turnsOf(each).some(isTurn) || isPictured(each))
}

function turnsOf(conversation: UnknownRecord): readonly unknown[] {
  const turns = listField(conversation, 'conversations')
  return turns.length > 0 ? turns : listField(conversation, 'messages')
}

function isTurn(turn: unknown): boolean {
  return (
    isRecord(turn) &&
    textField(turn, 'from') !== undefined &&
    typeof field(turn, 'value') === 'string'
  )
}

function isPictured(conversation: UnknownRecord): boolean {
  return (
    Array.isArray(field(conversation, 'images')) && listField(conversation, 'messages').length > 0
  )
}

const roles: Readonly<Record<string, string>> = {
  human: 'user',
  user: 'user',
  prompter: 'user',
  gpt: 'assistant',
  chatgpt: 'assistant',
  bing: 'assistant',
  bard: 'assistant',
  assistant: 'assistant',
  system: 'system',
}

interface State {
  /** Not shown yet. */
  readonly images: string[]
  /** Names of the functions called and not answered yet. */
  readonly calls: unknown[]
}

/** A turn as a message of Chat Completions. */
function messageOf(turn: UnknownRecord, { images, calls }: State): UnknownRecord {
  const from = textField(turn, 'from', 'role') ?? ''
  const value = field(turn, 'value', 'content')
  if (from === 'function_call') {
    const written = jsonInput(value)
    const named = isRecord(written) ? written : {}
    const name = textField(named, 'name') ?? 'function'
    calls.push(name)
    const call = { name, arguments: field(named, 'arguments') ?? value }
    return { role: 'assistant', function_call: call }
  }
  if (from === 'observation' || from === 'tool') {
    return { role: 'function', name: calls.shift(), content: value }
  }
  const role = Object.hasOwn(roles, from) ? roles[from] : from
  return { role, content: typeof value === 'string' ? withImages(value, images) : value }
}

/** Pictures are files beside the dataset: they are named, and shown as not there. */
function withImages(text: string, images: string[]): unknown {
  if (!text.includes('<image>') || images.length === 0) return text
  return text.split('<image>').flatMap((piece, index) => {
    const path = index === 0 ? undefined : images.shift()
    const name = path?.replace(/^.*[\\/]/, '')
    return [
      ...(name === undefined ? [] : [{ type: 'image', name, id: path, mime_type: 'image/jpeg' }]),
      ...(piece === '' ? [] : [{ type: 'text', text: piece }]),
    ]
  })
}
