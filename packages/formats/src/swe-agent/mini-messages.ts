import type { ToolPart } from '@playthread/core'
import { ChatReader } from '../openai-chat/chat-message.ts'
import { closeCall } from '../reading/tool-calls.ts'
import type { Draft } from '../reading/message-draft.ts'
import { field, isRecord, listField, recordField, textField } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'

/** The block an answer's command is written in. */
const command = /```(?:mswea_bash_command|bash)\n([\s\S]*?)\n?```\s*$/

/**
 * Reads mini-swe-agent's messages: each answer ends in one command, and the message of the user
 * after it is what the command printed. Versions that call tools are read as Chat Completions.
 */
export function readMiniMessages(transcript: Transcript, messages: readonly unknown[]): void {
  const chat = new ChatReader(transcript)
  let open: Draft<ToolPart> | undefined
  messages.forEach((message, index) => {
    const path = `messages[${index}]`
    const role = isRecord(message) ? textField(message, 'role') : undefined
    const content = isRecord(message) ? field(message, 'content') : undefined
    if (!isRecord(message) || role === 'exit') return
    if (role === 'user' && open && typeof content === 'string') {
      closeCall(open, resultOf(content))
      open = undefined
      return
    }
    const match =
      role === 'assistant' &&
      typeof content === 'string' &&
      listField(message, 'tool_calls').length === 0
        ? command.exec(content)
        : null
    if (!match || typeof content !== 'string') {
      chat.read({ message: answerOf(message), path })
      return
    }
    const turn = transcript.turn({ id: undefined, path })
    turn.text(content.slice(0, match.index).trim())
    const input = { command: match[1] ?? '' }
    open = transcript.tools.call(turn, { callId: undefined, toolName: 'shell', input, path })
  })
}

/** Version 2 wraps tool answers in what the model was shown. */
function answerOf(message: Parameters<typeof recordField>[0]) {
  const extra = recordField(message, 'extra')
  const code = field(extra, 'returncode')
  return typeof code === 'number' && code !== 0 ? { ...message, is_error: true } : message
}

const wrapping =
  /^\s*<returncode>(-?\d+)<\/returncode>\s*(?:<output>\n?)?([\s\S]*?)(?:<\/output>\s*)?$/

function resultOf(content: string) {
  const match = wrapping.exec(content)
  const text = (match ? (match[2] ?? '') : content).trimEnd()
  return {
    status: match && match[1] !== '0' ? ('error' as const) : ('done' as const),
    output: text === '' ? [] : [{ type: 'text' as const, text }],
  }
}
