/**
 * HTML's named character references in as few bytes as they go: names in the order of their
 * characters, each preceded by a space (the same character as the name before it), a comma (the
 * next one) or the distance to it in base 36 between `;` and `_`. A second character follows the
 * name after `+`.
 */
export function packReferences(references: Readonly<Record<string, string>>): string {
  const known = letterReferences()
  const rows = Object.entries(references)
    .filter(([name, text]) => known.get(name) !== text)
    .map(([name, text]) => ({ name, codes: Array.from(text, codeOf) }))
    .toSorted((a, b) => order(a.codes, b.codes) || (a.name < b.name ? -1 : 1))
  let packed = ''
  let last = 0
  for (const { name, codes } of rows) {
    const [first = 0, second] = codes
    packed += separator(first - last) + name
    if (second !== undefined) packed += `+${second.toString(36)}`
    last = first
  }
  return packed
}

export function unpackReferences(packed: string): ReadonlyMap<string, string> {
  const references = letterReferences()
  let code = 0
  for (const [, sign, distance, name, second] of packed.matchAll(row)) {
    if (distance) code += Number.parseInt(distance, 36)
    else if (sign === ',') code += 1
    const characters = second ? [code, Number.parseInt(second, 36)] : [code]
    references.set(name ?? '', String.fromCodePoint(...characters))
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

const row = /([ ,;])(?:(-?[\da-z]+)_)?([A-Za-z\d]+)(?:\+([\da-z]+))?/g

function separator(distance: number): string {
  if (distance === 0) return ' '
  return distance === 1 ? ',' : `;${distance.toString(36)}_`
}

/** Pairs last, so that the distances before them stay small. */
function order(a: readonly number[], b: readonly number[]): number {
  return a.length - b.length || (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
