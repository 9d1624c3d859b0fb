/**
 * The one list of characters that change how text reads without being seen: bidirectional controls,
 * zero-width and other invisible format characters, fillers, tags, C0 and C1 controls. Tabs and
 * line ends are layout; zero-width (non-)joiners stay, as scripts and emoji need them.
 */
const controls =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what we look for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u
const everyControl = new RegExp(controls, 'gu')

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

/** Text with another in place of each invisible control. */
export function replaceInvisibleControls(
  text: string,
  replacement: (control: string) => string,
): string {
  return hasInvisibleControls(text) ? text.replace(everyControl, replacement) : text
}

/** `U+202E` for the character. */
export function controlName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
