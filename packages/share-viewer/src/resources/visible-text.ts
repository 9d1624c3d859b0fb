/**
 * Characters that a name could hide behind: bidirectional controls, zero-width and other
 * invisible format characters, C0 and C1 controls. Zero-width (non-)joiners stay where they join
 * letters or emoji, as scripts and emoji need them.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what we look for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

/** A name with every invisible character written out: `a\u202egnp.exe` → `a⟨U+202E⟩gnp.exe`. */
export function visibleText(text: string): string {
  return text.replace(
    hidden,
    (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}

/** A name that is safe to save under: nothing invisible, no path separators, never empty. */
export function downloadName(title: string): string {
  const name = title
    .replace(hidden, '')
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 200)
  return name || 'file'
}
