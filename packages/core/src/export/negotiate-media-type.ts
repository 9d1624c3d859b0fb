interface Range {
  readonly type: string
  readonly subtype: string
  readonly quality: number
  /** How exact it is: the most exact one that fits decides. */
  readonly rank: number
}

/**
 * The offered media type that an `Accept` header prefers (RFC 9110, 12.5.1); the first offered one
 * wins a tie. When none is acceptable, or nothing was asked for, it is the first one: an answer
 * serves better than a refusal.
 *
 * @param accept the header's value, if there was one
 * @param offered bare media types, the one you would rather send first
 */
export function negotiateMediaType<Offered extends string>(
  accept: string | null | undefined,
  offered: readonly [Offered, ...Offered[]],
): Offered {
  const ranges = (accept ?? '').slice(0, 4096).split(',').flatMap(parseRange)
  let best = offered[0]
  let bestQuality = 0
  for (const each of offered) {
    const quality = qualityOf(each, ranges)
    if (quality > bestQuality) [best, bestQuality] = [each, quality]
  }
  return best
}

function qualityOf(offered: string, ranges: readonly Range[]): number {
  const [type = '', subtype = ''] = offered.toLowerCase().split('/')
  let found: Range | undefined
  for (const range of ranges) {
    const fits =
      (range.type === '*' || range.type === type) &&
      (range.subtype === '*' || range.subtype === subtype)
    if (fits && (!found || range.rank > found.rank)) found = range
  }
  return found?.quality ?? 0
}

function parseRange(text: string): readonly Range[] {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const match = /^([\w!#$&^.+-]+|\*)\/([\w!#$&^.+-]+|\*)$/.exec(name)
  const [, type = '', subtype = ''] = match ?? []
  if (!match || (type === '*' && subtype !== '*')) return []
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
  if (!/^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight)) return []
  const rank = (type === '*' ? 0 : 1) + (subtype === '*' ? 0 : 1)
  return [{ type, subtype, quality: Number(weight), rank }]
}
