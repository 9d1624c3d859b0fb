/** Characters that change how text reads without being seen: bidi controls and zero-width marks. */
const controls = /[\u200b\u200e\u200f\u061c\u2060\u202a-\u202e\u2066-\u2069\ufeff]/
const everyControl = new RegExp(controls, 'g')

export function hasInvisibleControls(text: string): boolean {
  return controls.test(text)
}

/** Splits text into plain stretches and the names of the controls between them, such as `U+202E`. */
export function splitInvisibleControls(
  text: string,
): readonly { readonly text: string; readonly control: boolean }[] {
  const pieces: { text: string; control: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(everyControl)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), control: false })
    pieces.push({ text: controlName(match[0]), control: true })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), control: false })
  return pieces
}

function controlName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
