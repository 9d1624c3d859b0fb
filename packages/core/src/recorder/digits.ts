// Base 64 digits of five bits and a sign that another follows, least first: numbers below 32 are one
// character, which is what most deltas are.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Writes a whole number ≥ 0. */
export function writeNumber(value: number): string {
  let text = ''
  let rest = value
  do {
    const digit = rest % 32
    rest = Math.floor(rest / 32)
    text += alphabet[digit + (rest > 0 ? 32 : 0)] ?? ''
  } while (rest > 0)
  return text
}

/** Reads numbers from a text, one after the other. */
export class NumberReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get isOver(): boolean {
    return this.#at >= this.#text.length
  }

  /** The next number up to `most`; NaN when there is none, or more. */
  next(most: number): number {
    let value = 0
    for (let weight = 1; weight <= Number.MAX_SAFE_INTEGER; weight *= 32) {
      const digit = alphabet.indexOf(this.#text[this.#at++] ?? '?')
      if (digit < 0) return NaN
      value += (digit % 32) * weight
      if (digit < 32) return value <= most ? value : NaN
    }
    return NaN
  }
}
