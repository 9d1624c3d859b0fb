import type { ToolPart } from '@playthread/core'
import { field, isRecord, textField } from '../reading/record.ts'

/**
 * The text of files the agent wrote in plain sight, as `write_file` and `str_replace` calls leave
 * it. A file touched in a way that cannot be followed is forgotten: no text beats a wrong one.
 */
export class WrittenFiles {
  readonly #texts = new Map<string, string>()

  textOf(path: string): string | undefined {
    return this.#texts.get(path)
  }

  follow(part: ToolPart): void {
    if (part.status !== 'done' || !isRecord(part.input)) return
    const path = textField(part.input, 'path', 'file_path', 'filepath')
    if (path === undefined) return
    const content = field(part.input, 'content')
    if (/^write_?file$/i.test(part.toolName) && typeof content === 'string') {
      const before = field(part.input, 'append') === true ? this.#texts.get(path) : ''
      this.#set(path, before === undefined ? undefined : before + content)
    } else if (/^(str_?replace|edit_?file)$/i.test(part.toolName)) {
      const from = textField(part.input, 'old_str', 'old_string')
      const to = field(part.input, 'new_str', 'new_string') ?? ''
      const everywhere = field(part.input, 'replace_all') === true
      this.#set(path, replaced(this.#texts.get(path), from, to, everywhere))
    }
  }

  #set(path: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(path)
    else this.#texts.set(path, text)
  }
}

function replaced(text: string | undefined, from: string | undefined, to: unknown, all: boolean) {
  if (text === undefined || from === undefined || typeof to !== 'string') return undefined
  if (!text.includes(from)) return undefined
  // A function, so that "$&" in the new text stays as it is.
  return all ? text.replaceAll(from, () => to) : text.replace(from, () => to)
}
