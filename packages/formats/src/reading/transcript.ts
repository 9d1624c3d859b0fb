import type { Conversation, Message, Timestamp } from '@playthread/core'
import { IssueList } from './issue-list.ts'
import { MessageDraft, type MessageHead } from './message-draft.ts'
import type { Reading, ReadOptions } from './reading.ts'
import { ResourceList } from './resource-list.ts'
import { titleFrom } from './title.ts'
import { ToolCalls } from './tool-calls.ts'
import { UniqueIds } from './unique-ids.ts'

/** What the transcript says of itself; options win over it. */
export interface TranscriptHead {
  readonly id: string
  readonly title?: string | undefined
  readonly createdAt?: Timestamp | undefined
  readonly updatedAt?: Timestamp | undefined
}

/** A conversation while it is being read. */
export class Transcript {
  readonly issues = new IssueList()
  readonly tools = new ToolCalls(this.issues)
  readonly resources: ResourceList
  readonly messages: MessageDraft[] = []
  readonly #id: string
  readonly #options: ReadOptions

  constructor(id: string, options: ReadOptions, resources?: ResourceList) {
    this.#id = options.id ?? id
    this.#options = options
    this.resources = resources ?? new ResourceList(this.#id)
  }

  /** For what an agent did within a call: messages of its own, files of this conversation. */
  inside(): Transcript {
    return new Transcript(this.#id, {}, this.resources)
  }

  begin(role: Message['role'], head: MessageHead): MessageDraft {
    const message = new MessageDraft(role, head)
    this.messages.push(message)
    return message
  }

  /**
   * The assistant's turn: the one going on, or a new one after the user spoke.
   *
   * @param isSameRun the model still writes the same message, so its text may go on
   */
  turn(head: MessageHead, isSameRun = false): MessageDraft {
    const last = this.messages.at(-1)
    if (last?.role !== 'assistant') return this.begin('assistant', head)
    last.model ??= head.model
    if (!isSameRun) last.breakText()
    return last
  }

  finish(head: Omit<TranscriptHead, 'id'> = {}): Reading {
    const status = this.#options.status ?? 'complete'
    const ids = new UniqueIds('m', this.issues)
    const last = this.messages.at(-1)
    const kept = this.messages.filter((draft) => this.#hasContent(draft, status, draft === last))
    const messages = kept.map((draft) => {
      const live = status === 'streaming' && draft === last
      return messageOf(draft, ids.claim(draft.head.id, draft.head.path), live)
    })
    const createdAt = this.#options.createdAt ?? head.createdAt ?? messages[0]?.createdAt
    const updatedAt = this.#options.updatedAt ?? head.updatedAt ?? messages.at(-1)?.createdAt
    const conversation: Conversation = {
      version: 1,
      id: this.#id,
      title: this.#options.title ?? head.title ?? firstWords(messages),
      messages,
      resources: this.resources.list,
      ...(createdAt && { createdAt }),
      ...(updatedAt && { updatedAt }),
      status,
    }
    return { conversation, issues: this.issues.list }
  }

  #hasContent(draft: MessageDraft, status: Conversation['status'], isLast: boolean): boolean {
    if (draft.parts.length > 0) return true
    if (status === 'streaming' && isLast && draft.role === 'assistant') return true
    this.issues.add(draft.head.path, 'a message with nothing to show was left out')
    return false
  }
}

function messageOf(draft: MessageDraft, id: string, live: boolean): Message {
  const parts = draft.parts.map((part) =>
    part.type === 'tool' && part.status === 'running' && !live
      ? { ...part, status: 'abandoned' as const }
      : part,
  )
  return {
    id,
    role: draft.role,
    parts,
    ...(draft.head.createdAt && { createdAt: draft.head.createdAt }),
    ...(draft.model && { model: draft.model }),
    status: live && draft.role === 'assistant' ? 'streaming' : draft.status,
  }
}

function firstWords(messages: readonly Message[]): string {
  const texts = (['user', 'assistant'] as const).flatMap((role) =>
    messages
      .filter((each) => each.role === role)
      .flatMap((each) => each.parts.map((part) => (part.type === 'text' ? part.text : ''))),
  )
  return titleFrom(texts.find((text) => text.trim() !== '') ?? '')
}
