import {
  conversationToMarkdown,
  parseConversation,
  publicConversation,
  type Conversation,
} from '@playthread/core'
import { withShareScopedUrls } from '../resources/share-scoped-urls.ts'

/** What one read of a link answers with. */
export interface PublicPayload {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Names this content: equal bytes, equal revision, in every process and after every restart. */
  readonly revision: string
}

export interface PublicPayloadOptions {
  readonly basePath: string
  readonly servesResources: boolean
}

/** Projects what the host has onto the allow-list, as ready bytes. */
export async function createPublicPayload(
  conversation: Conversation,
  shareId: string,
  { basePath, servesResources }: PublicPayloadOptions,
): Promise<PublicPayload> {
  const shared = withShareScopedUrls(
    publicConversation(conversation, shareId),
    `${basePath}/public/${shareId}/resources`,
    servesResources,
  )
  const bytes = new TextEncoder().encode(JSON.stringify(shared))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return { bytes, revision: hex(new Uint8Array(digest)).slice(0, 32) }
}

/** The same content for those who read Markdown: made of what is public, and of nothing else. */
export function markdownOf({ bytes }: PublicPayload): Uint8Array<ArrayBuffer> {
  const shared: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return new TextEncoder().encode(conversationToMarkdown(parseConversation(shared)))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
