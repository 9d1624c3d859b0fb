/**
 * HTML's named character references in as few bytes as they go: names in the order of their
 * characters, each preceded by the distance from the one before (a space for none, up to three
 * commas, else a number). Digits of the name follow `_`, a second character follows `+`.
 */
export function packReferences(references: Readonly<Record<string, string>>): string {
  const known = letterReferences()
  const rows = Object.entries(references)
    .filter(([name, text]) => known.get(name) !== text)
    .map(([name, text]) => ({ name, codes: Array.from(text, codeOf) }))
    .toSorted((a, b) => order(a.codes, b.codes) || b.name.length - a.name.length)
  let packed = ''
  let last = 0
  for (const { name, codes } of rows) {
    const [first = 0, second] = codes
    const distance = separator(first - last)
    // A number after a digit would be read as one with it.
    if (/\d$/.test(packed) && /^\d/.test(distance)) packed += ';'
    packed += distance + name.replace(/\d/, '_$&')
    if (second !== undefined) packed += `+${second}`
    last = first
  }
  return packed
}

export function unpackReferences(packed: string): ReadonlyMap<string, string> {
  const references = letterReferences()
  let code = 0
  for (const [, commas = '', distance, name = '', second] of packed.matchAll(row)) {
    code += distance ? Number(distance) : commas.length
    const characters = second ? [code, Number(second)] : [code]
    references.set(name.replace('_', ''), String.fromCodePoint(...characters))
  }
  return references
}

/** `Afr` … `zopf`: letters in three alphabets of their own; the few that stand elsewhere are told. */
function letterReferences(): Map<string, string> {
  const references = new Map<string, string>()
  for (let index = 0; index < 52; index += 1) {
    const letter = String.fromCharCode(index < 26 ? 65 + index : 71 + index)
    references.set(`${letter}scr`, String.fromCodePoint(0x1d49c + index))
    references.set(`${letter}fr`, String.fromCodePoint(0x1d504 + index))
    references.set(`${letter}opf`, String.fromCodePoint(0x1d538 + index))
  }
  return references
}

const row = /(,*)(-?\d+)?([A-Za-z]+(?:_\d+)?)(?:\+(\d+))?/g

function separator(distance: number): string {
  if (distance === 0) return ' '
  return distance > 0 && distance < 4 ? ','.repeat(distance) : String(distance)
}

/** Pairs last, so that the distances before them stay small. */
function order(a: readonly number[], b: readonly number[]): number {
  return a.length - b.length || (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
