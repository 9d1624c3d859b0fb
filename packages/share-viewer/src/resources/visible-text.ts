import { controlName, replaceInvisibleControls } from '../code/visible-controls.ts'

const written = (character: string): string => `⟨${controlName(character)}⟩`

/** A name with every invisible character written out: `a\u202egnp.exe` → `a⟨U+202E⟩gnp.exe`. */
export function visibleText(text: string): string {
  return visibleLine(text).replace(/[\t\n\r]/g, written)
}

/** The same for text that may have tabs and line ends. */
export function visibleLine(text: string): string {
  return replaceInvisibleControls(text, written)
}

/** A name that is safe to save under: nothing invisible, no path separators, never empty. */
export function downloadName(title: string): string {
  const name = replaceInvisibleControls(title.replace(/[\t\n\r]/g, ''), () => '')
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 200)
  return name || 'file'
}
