/** Invisible characters that can reorder or break a line of names. */
// oxlint-disable-next-line no-control-regex -- they are what is removed
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g

/** Someone's words on one line of Markdown, as words and nothing else. */
export function inlineText(text: string): string {
  const line = text.replace(unsafe, ' ').replace(/\s+/g, ' ').trim()
  return line.replace(/[\\`*_[\]<>#|~&!:@]/g, (character) => `\\${character}`)
}

/** Text inside backticks, whatever it holds. */
export function inlineCode(text: string): string {
  const line = text.replace(unsafe, ' ')
  const fence = '`'.repeat(longestRun(line, '`') + 1)
  const pad = /^`|`$|^ .* $/.test(line) || line === '' ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** A code block that nothing inside it can end. */
export function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

/** Lines that belong together and cannot get out of their quote. */
export function quoted(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** A link, or its words alone where the address is not one to follow. */
export function link(title: string, address: string | undefined): string {
  const target = address === undefined ? null : linkTarget(address)
  return target === null ? inlineText(title) : `[${inlineText(title)}](<${target}>)`
}

const nowhere = 'https://relative.invalid/'

/** An http, https or mailto address, or one relative to the page, with nothing left to escape. */
function linkTarget(address: string): string | null {
  let url: URL
  try {
    url = new URL(address, nowhere)
  } catch {
    return null
  }
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return null
  const target = url.href.startsWith(nowhere) ? url.href.slice(nowhere.length - 1) : url.href
  return target.replace(/[<>\\\s]/g, encodeURIComponent)
}

function longestRun(text: string, character: string): number {
  let longest = 0
  let run = 0
  for (const each of text) {
    run = each === character ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
