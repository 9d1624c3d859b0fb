import type { ByteRange } from './host-resource.ts'

/** A single range from a `Range` header, no longer than `maxBytes`. Anything else is ignored, as HTTP allows. */
export function parseRange(header: string | null, maxBytes: number): ByteRange | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!match) return undefined
  const [, first = '', last = ''] = match
  if (first === '') return last === '' ? undefined : { suffix: Math.min(Number(last), maxBytes) }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return undefined
  const end = Math.min(last === '' ? Number.MAX_SAFE_INTEGER : Number(last), start + maxBytes - 1)
  return { start, end }
}

/** The range within a file of `size` bytes; `null` when it lies outside. */
export function clampRange(range: ByteRange, size: number): { start: number; end: number } | null {
  const start = 'suffix' in range ? Math.max(0, size - range.suffix) : range.start
  const end = 'suffix' in range ? size - 1 : Math.min(range.end ?? size - 1, size - 1)
  return start <= end && start < size ? { start, end } : null
}
