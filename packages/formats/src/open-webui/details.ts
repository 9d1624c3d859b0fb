import { jsonInput } from '../reading/json-input.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'

const opening = /<details\b([^>]*\btype="(reasoning|tool_calls|code_interpreter)"[^>]*)>/g
const closing = '</details>'

/** Reads an answer's text: Open WebUI keeps thoughts and calls in it, as folded HTML. */
export function readDetails(
  transcript: Transcript,
  draft: MessageDraft,
  text: string,
  path: string,
): void {
  let done = 0
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length
    const end = text.indexOf(closing, start)
    if (match.index < done || end < 0) continue
    draft.text(text.slice(done, match.index))
    const [, attributes = '', type] = match
    const inner = text.slice(start, end)
    if (type === 'tool_calls') readCall(transcript, draft, attributes, path)
    else if (type === 'reasoning') draft.reasoning(unquoted(inner))
    else draft.text(inner.replace(/<summary>[\s\S]*?<\/summary>/, ''))
    draft.breakText()
    done = end + closing.length
  }
  draft.text(done === 0 ? text : text.slice(done).replace(/^\n+/, ''))
}

function readCall(
  transcript: Transcript,
  draft: MessageDraft,
  attributes: string,
  path: string,
): void {
  const callId = attribute(attributes, 'id')
  const toolName = attribute(attributes, 'name')
  const input = jsonInput(unwrapped(attribute(attributes, 'arguments')))
  const part = transcript.tools.call(draft, { callId, toolName, input, path })
  if (attribute(attributes, 'done') !== 'true') return
  part.status = 'done'
  part.output = toolOutput(unwrapped(attribute(attributes, 'result')), transcript.resources)
}

/** Arguments and results are JSON, often written into a JSON text once more. */
function unwrapped(text: string | undefined): unknown {
  if (text === undefined || !text.startsWith('"')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

/** Thoughts are a quotation under a summary such as "Thought for 5 seconds". */
function unquoted(inner: string): string {
  const body = inner.replace(/<summary>[\s\S]*?<\/summary>/, '').trim()
  return unescaped(body.replace(/^(>|&gt;) ?/gm, ''))
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

function unescaped(text: string): string {
  return text.replace(/&(?:quot|#x27|#39|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
}
