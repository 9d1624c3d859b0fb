import type { Conversation, Message, Part } from '../model/conversation.ts'
import { isText } from '../timeline/step-of-part.ts'
import type { RecordedText, RecordedTool, StreamRecording } from './stream-recording.ts'

/**
 * The conversation, with a recording on the parts of one message: texts in their order, tools by
 * their call's id. Deltas that reach past the end of a text are left out, parts that were not
 * recorded stay as they are.
 *
 * @param messageId whose answer it is; the last one of the assistant when left out
 */
export function withRecording(
  conversation: Conversation,
  recording: StreamRecording,
  messageId?: string,
): Conversation {
  const { messages } = conversation
  const index = messages.findLastIndex((message) =>
    messageId === undefined ? message.role === 'assistant' : message.id === messageId,
  )
  const message = messages[index]
  if (!message) return conversation
  return { ...conversation, messages: messages.with(index, recorded(message, recording)) }
}

function recorded(message: Message, { startedAt, parts }: StreamRecording): Message {
  const began = Date.parse(startedAt)
  const stamp = (ms: number) => new Date(began + ms).toISOString()
  const texts = {
    text: parts.filter((part): part is RecordedText => part.type === 'text'),
    reasoning: parts.filter((part): part is RecordedText => part.type === 'reasoning'),
  }
  const tools = new Map(
    parts
      .filter((part): part is RecordedTool => part.type === 'tool')
      .map((part) => [part.toolCallId, part]),
  )
  const times = ({ startMs, endMs }: RecordedText | RecordedTool) => ({
    startedAt: stamp(startMs),
    ...(endMs !== undefined && { endedAt: stamp(endMs) }),
  })
  const put = (part: Part): Part => {
    if (isText(part)) {
      const heard = texts[part.type].shift()
      if (!heard) return part
      const recording = heard.deltas.filter(([, end]) => end <= part.text.length)
      return { ...part, ...times(heard), ...(recording.length > 0 && { recording }) }
    }
    const heard = part.type === 'tool' ? tools.get(part.toolCallId) : undefined
    return heard ? { ...part, ...times(heard) } : part
  }
  return { createdAt: stamp(0), ...message, parts: message.parts.map(put) }
}
