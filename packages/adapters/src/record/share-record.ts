import { createShareId, ShareError, type CreateShareOptions, type Share } from '@playthread/core'

/** The share rules as pure steps from one record to the next. Adapters only store the result. */

export interface RecordStep {
  readonly now: Date
  readonly createId?: () => string
}

/** A new or re-enabled record; the same one when it is active already. */
export function created(
  record: Share | null,
  conversationId: string,
  { ifGeneration }: CreateShareOptions,
  { now, createId = createShareId }: RecordStep,
): Share {
  if (record?.status === 'active') return record
  const generation = record?.generation ?? 0
  if (ifGeneration !== undefined && ifGeneration !== generation) {
    throw new ShareError(
      'conflict',
      'Sharing was stopped or reset after this request was made, so it was not carried out. Read the share again and let the owner decide.',
    )
  }
  return {
    id: record?.id ?? createId(),
    conversationId,
    status: 'active',
    activeSince: now.toISOString(),
    generation: generation + 1,
  }
}

/** @throws ShareError `not_found` when the conversation was never shared */
export function stopped(record: Share | null): Share {
  if (!record) throw neverShared()
  if (record.status === 'stopped') return record
  return { ...record, status: 'stopped', generation: record.generation + 1 }
}

/** @throws ShareError `not_found` when the conversation was never shared */
export function reset(record: Share | null, { now, createId = createShareId }: RecordStep): Share {
  if (!record) throw neverShared()
  return {
    ...record,
    id: createId(),
    status: 'active',
    activeSince: now.toISOString(),
    generation: record.generation + 1,
  }
}

/** One error for unknown, malformed, stopped and deleted links: they are never told apart. */
export function notPublic(): ShareError {
  return new ShareError('not_found', 'No conversation is shared under this link.')
}

function neverShared(): ShareError {
  return new ShareError(
    'not_found',
    'This conversation has no share record. Create one before you stop or reset it.',
  )
}
