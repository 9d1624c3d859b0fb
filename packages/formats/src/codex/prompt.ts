import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import { replaceTagged } from '../reading/tagged-text.ts'

/** What Codex writes into the user's messages for the model alone. */
const notes = [
  'environment_context',
  'user_instructions',
  'permissions instructions',
  'collaboration_mode',
  'turn_aborted',
  'skill',
  'INSTRUCTIONS',
  'user_shell_command',
  'subagent_notification',
]

const request = /^## My request for Codex:[ \t]*$/m

/** A prompt as its user typed it: without project notes, and what an editor says of its open files. */
export function readPrompt(raw: string): string {
  const marked = request.exec(raw)
  if (marked) return raw.slice(marked.index + marked[0].length).trim()
  if (/^\s*# AGENTS\.md instructions/.test(raw)) return ''
  return replaceTagged(raw, notes, () => '').trim()
}

/** The prompt in a message as the model got it. */
export function promptIn(item: UnknownRecord): string {
  const content = field(item, 'content')
  if (typeof content === 'string') return readPrompt(content)
  return listField(item, 'content')
    .map((block) => (isRecord(block) ? readPrompt(textField(block, 'text') ?? '') : ''))
    .filter((text) => text !== '')
    .join('\n\n')
}

export function imagesIn(item: UnknownRecord): readonly unknown[] {
  return listField(item, 'content').map((block) =>
    isRecord(block) ? field(block, 'image_url') : undefined,
  )
}
