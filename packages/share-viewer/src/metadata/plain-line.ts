/** Controls, and marks that turn the direction of what follows them. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** Enough of a text to describe it by. */
const examined = 4000

/** The beginning of a text as one line of plain words, cut between words. */
export function plainLine(markdown: string, maxChars: number): string {
  return cut(plainWords(markdown.slice(0, examined)), maxChars)
}

/** Markdown as one line of plain words. For short texts: long ones take their time. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\1[^\n]*|$)/gm, ' ')
    .replace(/!?\[([^\][\n]*)\]\([^()\s]*(?:\s[^()\n]*)?\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*\|?[-:| \t]{3,}$/gm, ' ')
    .replace(/[`*~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
    .replace(invisible, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed()
}

function cut(line: string, maxChars: number): string {
  if (line.length <= maxChars) return line
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
  if (characters.length <= maxChars) return line
  const kept = characters.slice(0, maxChars - 1)
  const space = characters.slice(0, maxChars).lastIndexOf(' ')
  return `${kept
    .slice(0, space > maxChars / 2 ? space : kept.length)
    .join('')
    .trimEnd()}…`
}
