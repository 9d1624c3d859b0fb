import { publicConversation, type Conversation } from '@playthread/core'
import { withShareScopedUrls } from '../resources/share-scoped-urls.ts'

export interface PublicPayloadOptions {
  readonly basePath: string
  readonly servesResources: boolean
}

/** Projects what the host has onto the allow-list: a copy that shares nothing with it. */
export async function projectPublic(
  conversation: Conversation,
  shareId: string,
  { basePath, servesResources }: PublicPayloadOptions,
): Promise<Conversation> {
  return withShareScopedUrls(
    publicConversation(conversation, shareId),
    `${basePath}/public/${shareId}/resources`,
    servesResources,
  )
}
