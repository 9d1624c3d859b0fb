import type { Message } from '../model/conversation.ts'
import { graphemeCut } from './grapheme-cut.ts'
import { playMs } from './play-ms.ts'
import { startColumn, width } from './section.ts'
import type { Chapter, Timeline } from './timeline.ts'

/** The chapters of a timeline: where the sections say that another begins. */
export function chaptersOf({ sections, conversation, durationMs }: Timeline): readonly Chapter[] {
  const begun: { messageIndex: number; message: Message; start: number }[] = []
  for (const { chapter, firstMessage, firstRow, rows } of sections) {
    chapter.forEach((index, n) => {
      const messageIndex = firstMessage + n
      const message = conversation.messages[messageIndex]
      if (index < begun.length || !message) return
      const start = index ? (rows[(firstRow[n] ?? 0) * width + startColumn] ?? 0) : 0
      begun.push({ messageIndex, message, start })
    })
  }
  return Object.freeze(
    begun.map(({ messageIndex, message, start }, index) => ({
      index,
      get title() {
        return titleOf(message)
      },
      messageIndex,
      messageId: message.id,
      start: playMs(start),
      end: playMs(begun[index + 1]?.start ?? durationMs),
    })),
  )
}

const titleLength = 120

/** The first line of what the user asked; nothing when the assistant spoke first. */
function titleOf(message: Message): string {
  if (message.role !== 'user') return ''
  const part = message.parts.find((candidate) => candidate.type === 'text')
  const text = part?.type === 'text' ? part.text.slice(0, 4 * titleLength).trim() : ''
  const line = text.split('\n', 1)[0] ?? ''
  return line.slice(0, graphemeCut(line, titleLength))
}
