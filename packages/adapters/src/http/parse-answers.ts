import { isShareId, ShareError, type Share, type ShareSummary } from '@playthread/core'
import { isRecord } from './is-record.ts'

/** The server is checked as well: what is not a share record never reaches the UI as one. */
export function parseShare(value: unknown): Share {
  if (!isRecord(value)) throw unreadable()
  const { id, conversationId, status, activeSince, generation, url } = value
  if (typeof id !== 'string' || !isShareId(id)) throw unreadable()
  if (typeof conversationId !== 'string' || conversationId === '') throw unreadable()
  if (status !== 'active' && status !== 'stopped') throw unreadable()
  if (typeof activeSince !== 'string' || Number.isNaN(Date.parse(activeSince))) throw unreadable()
  if (typeof generation !== 'number' || !Number.isInteger(generation)) throw unreadable()
  const share = { id, conversationId, status, activeSince, generation } as const
  return isHttpUrl(url) ? { ...share, url } : share
}

export function parseShareOf(conversationId: string, answer: unknown): Share {
  const share = parseShare(isRecord(answer) ? answer['share'] : undefined)
  if (share.conversationId !== conversationId) throw unreadable()
  return share
}

export function parseShareOrNull(conversationId: string, answer: unknown): Share | null {
  return isRecord(answer) && answer['share'] === null ? null : parseShareOf(conversationId, answer)
}

export function parseShares(answer: unknown): readonly Share[] {
  const shares = isRecord(answer) ? answer['shares'] : undefined
  if (!Array.isArray(shares)) throw unreadable()
  return shares.map(parseShare)
}

export function parseSummary(answer: unknown): ShareSummary {
  const summary = isRecord(answer) ? answer['summary'] : undefined
  if (!isRecord(summary)) throw unreadable()
  const { messages, resources, redactions } = summary
  const counts = { messages: parseCount(messages), resources: parseCount(resources) }
  if (redactions === undefined) return counts
  if (!isRecord(redactions)) throw unreadable()
  const told = Object.entries(redactions).map(([name, count]) => [name, parseCount(count)])
  return { ...counts, redactions: Object.fromEntries(told) }
}

function parseCount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw unreadable()
  return value
}

function isHttpUrl(value: unknown): value is string {
  return (
    typeof value === 'string' && URL.canParse(value) && /^https?:/.test(new URL(value).protocol)
  )
}

function unreadable(): ShareError {
  return new ShareError(
    'unexpected',
    'The answer does not follow the share protocol. Check that `baseUrl` leads to a share server.',
  )
}
