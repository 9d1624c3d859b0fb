/** What goes between this page and the shell that runs a file's script. */

const readyType = 'playthread:run-ready'
const runType = 'playthread:run'

export interface RunDocument {
  readonly html: string
  /** Names the frame inside to screen readers. */
  readonly title: string
  /** Run its script; else it is only drawn. */
  readonly scripts: boolean
}

/** The parts of a `MessageEvent` that say who sent it. */
export type RunMessage = Pick<MessageEvent<unknown>, 'data' | 'origin' | 'ports' | 'source'>

/** A word nobody can guess: 128 random bits. */
export function createRunWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The shell's address. The fragment never reaches a server; it tells the shell whom to answer, so
 * that it need not answer just anyone.
 */
export function runShellAddress(shellUrl: string, word: string, origin: string): string {
  return `${shellUrl.replace(/#.*$/s, '')}#${word},${encodeURIComponent(origin)}`
}

/**
 * The port of a shell that is ready, or `null` for every other message. It must come from the
 * frame's own window (not from a frame inside it), from the opaque origin the sandbox gave it, and
 * know the word.
 */
export function portOfReady(
  { data, origin, ports, source }: RunMessage,
  frame: Pick<HTMLIFrameElement, 'contentWindow'>,
  word: string,
): MessagePort | null {
  if (source === null || source !== frame.contentWindow || origin !== 'null') return null
  if (typeof data !== 'object' || data === null) return null
  if (!Object.hasOwn(data, 'type') || !Object.hasOwn(data, 'word')) return null
  const { type, word: said }: { readonly type?: unknown; readonly word?: unknown } = data
  if (type !== readyType || said !== word || ports.length !== 1) return null
  return ports[0] ?? null
}

/** Sends the one document a shell takes. The port leads to that shell's document and no other. */
export function sendDocument(port: MessagePort, { html, title, scripts }: RunDocument): void {
  port.postMessage({ type: runType, html, title, scripts })
  port.close()
}
