import type { TestContext } from 'vitest'
import { isShareError } from '../errors/share-error.ts'
import type { AdapterHarness, CreateHarness } from './describe-share-adapter.ts'
import { sampleConversation } from './sample-conversation.ts'

/** The conversation every harness test begins with. */
export const conversationId = 'conversation-1'

/** A test body with a fresh harness that holds one conversation, closed afterwards. */
export function withHarness(
  create: CreateHarness,
  body: (harness: AdapterHarness, context: TestContext) => Promise<void>,
): (context: TestContext) => Promise<void> {
  return async (context) => {
    const harness = await create()
    try {
      await harness.saveConversation(sampleConversation(conversationId))
      await body(harness, context)
    } finally {
      await harness.close?.()
    }
  }
}

/** The code of the ShareError a call fails with; `resolved` or another word when it does not. */
export async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'resolved'
  } catch (error) {
    return isShareError(error) ? error.code : `not a ShareError: ${String(error)}`
  }
}
