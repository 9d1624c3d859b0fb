const maxLength = 60

/** A title from the first words of a text, whole words, at most 60 characters. */
export function titleFrom(text: string): string {
  const line = text
    .slice(0, 2000)
    .replace(/^#+\s+/, '')
    .split('\n')
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .find((each) => each !== '')
  if (line === undefined) return ''
  const characters = Array.from(line)
  if (characters.length <= maxLength) return line
  const start = characters.slice(0, maxLength).join('')
  const space = start.lastIndexOf(' ')
  return `${start.slice(0, space > maxLength / 3 ? space : undefined).trimEnd()}…`
}
