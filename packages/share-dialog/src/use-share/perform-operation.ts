import { ShareError, type Share, type ShareAdapter } from '@playthread/core'
import { describeFailure, type ShareOperation, type ShareOutcome } from './share-failure.ts'

/**
 * Asks the adapter, and when that fails reads the record again before judging: a request whose
 * answer was lost may well have been carried out. Never rejects.
 *
 * @param seen the record the owner was looking at when they asked
 */
export async function performOperation(
  adapter: ShareAdapter,
  conversationId: string,
  operation: ShareOperation,
  seen: Share | null,
): Promise<ShareOutcome> {
  try {
    return { share: await ask(adapter, conversationId, operation, seen), failure: null }
  } catch (error) {
    const truth = await adapter.getShare(conversationId).catch(() => undefined)
    const failure = describeFailure(operation, error, truth !== undefined)
    const achieved = truth !== undefined && isAchieved(operation, truth, seen)
    return { share: truth, failure: achieved ? null : failure }
  }
}

async function ask(
  adapter: ShareAdapter,
  conversationId: string,
  operation: ShareOperation,
  seen: Share | null,
): Promise<Share> {
  if (operation === 'create') {
    return adapter.createShare(conversationId, { ifGeneration: seen?.generation ?? 0 })
  }
  if (operation === 'stop') return adapter.stopShare(conversationId)
  if (!adapter.resetShare) throw new ShareError('unsupported', 'This adapter cannot reset a link.')
  return adapter.resetShare(conversationId)
}

function isAchieved(operation: ShareOperation, truth: Share | null, seen: Share | null): boolean {
  const isActive = truth?.status === 'active'
  if (operation === 'stop') return !isActive
  return operation === 'create' ? isActive : isActive && truth.id !== seen?.id
}
