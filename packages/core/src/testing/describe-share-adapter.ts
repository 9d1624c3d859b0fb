import { describe } from 'vitest'
import type { ShareAdapter } from '../adapter/share-adapter.ts'
import type { Conversation } from '../model/conversation.ts'
import { testCapabilities } from './test-capabilities.ts'
import { testEvents } from './test-events.ts'
import { testLifecycle } from './test-lifecycle.ts'
import { testPublicData } from './test-public-data.ts'

/** One adapter and the host's side of the same backend, fresh for every test. */
export interface AdapterHarness {
  readonly adapter: ShareAdapter
  /** Stores a conversation the way the host's app would. It may hold more than the model's fields. */
  readonly saveConversation: (conversation: Conversation) => Promise<void>
  readonly deleteConversation?: (conversationId: string) => Promise<void>
  /** Needed where the adapter has `getResource`. */
  readonly saveResource?: (
    conversationId: string,
    resourceId: string,
    content: Blob,
  ) => Promise<void>
  /** Another client of the same backend: a second tab, or a viewer elsewhere. */
  readonly another?: () => ShareAdapter
  readonly close?: () => Promise<void> | void
}

export type CreateHarness = () => AdapterHarness | Promise<AdapterHarness>

/**
 * The conformance kit: every promise of `ShareAdapter`, as Vitest tests. An optional method that
 * the adapter lacks shows up as a skipped test.
 *
 * @example
 * describeShareAdapter('mine', () => ({
 *   adapter: createMyAdapter(),
 *   saveConversation: (conversation) => db.save(conversation),
 * }))
 */
export function describeShareAdapter(name: string, create: CreateHarness): void {
  describe(`share adapter: ${name}`, () => {
    testLifecycle(create)
    testPublicData(create)
    testEvents(create)
    testCapabilities(create)
  })
}
