import { ShareError, type Share } from '@playthread/core'
import { notPublic } from '../record/share-record.ts'
import type { Database } from './database.ts'

/** Reads and writes one record in one transaction. */
export async function change(
  database: Database,
  conversationId: string,
  next: (record: Share | null) => Share,
): Promise<{ before: Share | null; share: Share }> {
  const transaction = database.transaction(['conversations', 'shares'], 'readwrite')
  const shares = transaction.objectStore('shares')
  const before = (await shares.get(conversationId)) ?? null
  if (!before && !(await transaction.objectStore('conversations').get(conversationId))) {
    throw new ShareError('not_found', 'There is no such conversation.')
  }
  const share = next(before)
  if (share !== before) await shares.put(share)
  await transaction.done
  return { before, share }
}

/** An active share and what the host saved under it. @throws ShareError `not_found` */
export async function readActive(
  database: Database,
  shareId: string,
): Promise<{ share: Share; conversation: unknown }> {
  const transaction = database.transaction(['conversations', 'shares'])
  const share = await transaction.objectStore('shares').index('id').get(shareId)
  if (share?.status !== 'active') throw notPublic()
  const stored = await transaction.objectStore('conversations').get(share.conversationId)
  if (!stored) throw notPublic()
  return { share, conversation: stored.conversation }
}
