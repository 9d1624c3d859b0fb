/** Where an alphabet's `A`, `a` and `0` stand in Unicode; browsers draw the letters, not the variant. */
interface Alphabet {
  readonly upper: number
  readonly lower: number
  readonly digits?: number
  /** Letters that Unicode had before it had the alphabet. */
  readonly older?: Readonly<Record<string, string>>
}

const alphabets: Readonly<Record<string, Alphabet>> = {
  bold: { upper: 0x1d400, lower: 0x1d41a, digits: 0x1d7ce },
  italic: { upper: 0x1d434, lower: 0x1d44e, older: { h: 'ℎ' } },
  'bold-italic': { upper: 0x1d468, lower: 0x1d482 },
  script: {
    upper: 0x1d49c,
    lower: 0x1d4b6,
    older: {
      B: 'ℬ',
      E: 'ℰ',
      F: 'ℱ',
      H: 'ℋ',
      I: 'ℐ',
      L: 'ℒ',
      M: 'ℳ',
      R: 'ℛ',
      e: 'ℯ',
      g: 'ℊ',
      o: 'ℴ',
    },
  },
  fraktur: {
    upper: 0x1d504,
    lower: 0x1d51e,
    older: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  },
  'double-struck': {
    upper: 0x1d538,
    lower: 0x1d552,
    digits: 0x1d7d8,
    older: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  },
  'bold-fraktur': { upper: 0x1d56c, lower: 0x1d586 },
  'sans-serif': { upper: 0x1d5a0, lower: 0x1d5ba, digits: 0x1d7e2 },
  'bold-sans-serif': { upper: 0x1d5d4, lower: 0x1d5ee, digits: 0x1d7ec },
  'sans-serif-italic': { upper: 0x1d608, lower: 0x1d622 },
  monospace: { upper: 0x1d670, lower: 0x1d68a, digits: 0x1d7f6 },
}

/** Text in one of MathML's variants, such as `ℝ` for a double-struck `R`. */
export function inAlphabet(text: string, variant: string): string {
  const alphabet = Object.hasOwn(alphabets, variant) ? alphabets[variant] : undefined
  if (!alphabet) return text
  const { upper, lower, digits, older = {} } = alphabet
  return text.replace(/[A-Za-z\d]/g, (letter) => {
    if (Object.hasOwn(older, letter)) return older[letter] ?? letter
    const code = letter.charCodeAt(0)
    if (code >= 97) return String.fromCodePoint(lower + code - 97)
    if (code >= 65) return String.fromCodePoint(upper + code - 65)
    return digits === undefined ? letter : String.fromCodePoint(digits + code - 48)
  })
}
