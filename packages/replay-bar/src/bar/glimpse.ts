import { playMs, stateAt, type Timeline } from '@playthread/core'

/** So much fits into the card's two lines, in UTF-16 code units. */
const mostShown = 120
/** Marks and addresses take their part of what is read, in the same units. */
const mostRead = 480
/** How far back the beginning of what is being said is looked for. */
const lookBack = 240

/** What is being said at a moment, as plain words on one line; nothing while nobody speaks. */
export function glimpseAt(timeline: Timeline, at: number): string {
  const { messageIndex, partIndex, chars } = stateAt(timeline, playMs(at))
  const part = timeline.conversation.messages[messageIndex]?.parts[partIndex]
  if (part?.type !== 'text' && part?.type !== 'reasoning') return ''
  const from = beginning(part.text, chars)
  const words = plainWords(part.text.slice(from, from + mostRead))
  if (words.length <= mostShown) return words
  // Half of a pair would show as a box.
  const cut = words.slice(0, mostShown).replace(/[\ud800-\udbff]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > 0 ? cut.slice(0, space) : cut}…`
}

/** Where the line at `chars` begins; of a long line, its sentence. */
function beginning(text: string, chars: number): number {
  const first = Math.max(0, chars - lookBack)
  const before = text.slice(first, chars)
  const line = before.lastIndexOf('\n') + 1
  if (line > 0 || first === 0) return first + line
  const sentence = /^.*[.!?\u3002\uff01\uff1f]\s/su.exec(before)?.[0].length
  return first + (sentence ?? before.lastIndexOf(' ') + 1)
}

/** Lines that are marks alone: fences, rules, underlines of titles and tables. */
const marksAlone = /^[ \t]*(?:(?:`{3}|~{3}).*|[-|:=*_ \t]+)$/gm
/** What a line of a title, a quote or a list begins with. Numbers are kept: they are read. */
const lineMarks = /^[ \t>]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?/gm
/** Code, links and images, notes, tags, escaped signs, emphasis; the last is a link cut in two. */
const inlineMarks =
  /(`+)([^`]+)\1|!?\[([^\][]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\][]*\])|\[\^[^\][]*\]|<(https?:[^<>\s]*)>|<\/?[a-z][^<>]*>|\\([!-/:-@[-`{-~])|\*+(?=\S)|(?<=\S)\*+|~~|\$\$|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])|`+|!?\[([^\][]*)\]\([^)]*$/giu

/** Markdown without its marks. */
function plainWords(markdown: string): string {
  return markdown
    .replace(marksAlone, '')
    .replace(lineMarks, '')
    .replace(/^\|.*$/gm, (row) => row.replaceAll('|', ' '))
    .replace(
      inlineMarks,
      (_all, _ticks, code = '', link = '', address = '', sign = '', half = '') =>
        `${code}${link}${address}${sign}${half}`,
    )
    .replace(/\s+/g, ' ')
    .trim()
}
