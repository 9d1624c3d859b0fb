/** Examples of a specification that read otherwise here, and why. */
export interface Difference {
  readonly why: string
  readonly examples: readonly number[]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

const rawHtml = 'raw HTML is shown as the text it is'
const bareAddress = 'GFM’s autolinks: a bare address is a link'

/** By number of CommonMark 0.31. */
export const commonmarkDifferences: readonly Difference[] = [
  {
    why: rawHtml,
    examples: [
      21,
      31,
      ...range(148, 191),
      201,
      308,
      309,
      344,
      ...range(475, 477),
      491,
      494,
      524,
      536,
      ...range(613, 617),
      623,
      ...range(625, 631),
      642,
      643,
    ],
  },
  { why: bareAddress, examples: [602, 608, 611, 612] },
]

/** By number of GFM 0.29, for what it adds to CommonMark and for what differs in that version. */
export const gfmDifferences: readonly Difference[] = [
  {
    why: rawHtml,
    examples: [
      ...range(118, 160),
      170,
      288,
      289,
      317,
      327,
      354,
      ...range(484, 486),
      501,
      504,
      533,
      545,
      ...range(636, 640),
      646,
      648,
      ...range(651, 655),
      657,
      667,
      668,
    ],
  },
  { why: bareAddress, examples: [611, 617, 620, 621] },
  {
    why: 'one tilde is “about” or a range (`~5`, `3~5`), so only two strike out',
    examples: [491],
  },
  {
    why: 'only http, https and mailto may be followed, so `xmpp:` is text',
    examples: [633, 634, 635],
  },
]
