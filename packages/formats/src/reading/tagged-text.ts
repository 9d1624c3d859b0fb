/**
 * Replaces `<name>…</name>` for each of these names. Takes time in proportion to the text: an
 * opening without its end is passed over, however many there are.
 */
export function replaceTagged(
  text: string,
  names: readonly string[],
  replace: (name: string, inner: string) => string,
): string {
  const opening = new RegExp(`<(${names.join('|')})>`, 'g')
  const endless = new Set<string>()
  let result = ''
  let done = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const name = match[1] ?? ''
    const end = endless.has(name) ? -1 : text.indexOf(`</${name}>`, opening.lastIndex)
    if (end < 0) {
      endless.add(name)
      continue
    }
    result += text.slice(done, match.index) + replace(name, text.slice(opening.lastIndex, end))
    done = end + name.length + 3
    opening.lastIndex = done
  }
  return done === 0 ? text : result + text.slice(done)
}
