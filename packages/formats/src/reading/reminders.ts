import { replaceTagged } from './tagged-text.ts'

/** Takes out the notes that the tool adds to results, for the model alone. */
export function withoutReminders(text: string): string {
  const clean = replaceTagged(text, ['system-reminder'], () => '')
  const isFailure = clean.startsWith('<tool_use_error>')
  const shown = isFailure ? replaceTagged(clean, ['tool_use_error'], (_, inner) => inner) : clean
  return shown === text ? text : shown.trimEnd()
}
