import { atOnce, type Sliced } from '../slices.ts'
import { applySgr, plainStyle, type AnsiStyle } from './sgr.ts'

export interface AnsiRun {
  readonly text: string
  readonly style: AnsiStyle
}

/* Built from text: these patterns are made of control characters.
   CSI … final byte · OSC, DCS, SOS, PM, APC up to their terminator · other two-byte escapes. */
const esc = '\\u001b'
const csi = `(?:${esc}\\[|\\u009b)([ -?]*)([@-~])?`
const strings = `(?:${esc}[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u009c|${esc}\\\\)?`
const other = `${esc}[ -/]*[0-~]?`
const escapes = new RegExp(`${csi}|${strings}|${other}`, 'g')
/** What is left of C0 and C1 after escapes, but for tab and newline. */
// oxlint-disable-next-line no-control-regex -- these are what we look for
const controls = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]', 'g')

/**
 * Terminal output as styled runs. Only colours and weights (SGR) are honoured: titles, links,
 * clipboard writes, cursor movement and everything else is dropped.
 */
export function parseAnsi(input: string): readonly AnsiRun[] {
  return atOnce(ansiSlices(input))
}

const perStep = 500

/** The same, a little at a time. */
export function* ansiSlices(input: string): Sliced<readonly AnsiRun[]> {
  const text = collapseLines(input)
  const runs: AnsiRun[] = []
  let style = plainStyle
  let from = 0
  let steps = 0
  const push = (end: number): void => {
    const piece = text.slice(from, end).replace(controls, '')
    if (piece !== '') runs.push({ text: piece, style })
  }
  for (const match of text.matchAll(escapes)) {
    push(match.index)
    from = match.index + match[0].length
    if (match[2] === 'm') style = applySgr(style, match[1] ?? '')
    steps += 1
    if (steps % perStep === 0) yield
  }
  push(text.length)
  return runs
}

/** The same text without any escape: what a reader would copy. */
export function stripAnsi(input: string): string {
  return collapseLines(input).replace(escapes, '').replace(controls, '')
}

/** A progress line that rewrote itself after `\r` keeps its last state. */
function collapseLines(text: string): string {
  const lines = text.replaceAll('\r\n', '\n')
  if (!lines.includes('\r')) return lines
  return lines
    .split('\n')
    .map((line) => (line.includes('\r') ? lastState(line) : line))
    .join('\n')
}

function lastState(line: string): string {
  let end = line.length
  while (line[end - 1] === '\r') end -= 1
  return end === 0 ? '' : line.slice(line.lastIndexOf('\r', end - 1) + 1, end)
}
