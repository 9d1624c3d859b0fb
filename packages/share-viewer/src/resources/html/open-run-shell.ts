import {
  createRunWord,
  portOfReady,
  runShellAddress,
  sendDocument,
  type RunDocument,
} from './run-channel.ts'

export interface RunShellOptions {
  readonly shellUrl: string
  readonly document: RunDocument
  /** The shell did not answer: a policy keeps its frame from loading, or it isn't there. */
  readonly onBlocked: () => void
}

/** After the frame loaded, its message is on its way already; a busy machine is slow, not wrong. */
const answerMs = 5_000
const loadMs = 30_000

/**
 * Loads the shell into a frame that already has `sandbox="allow-scripts"`, and gives it a document.
 *
 * @returns stops listening; the frame itself ends when it leaves the page
 */
export function openRunShell(frame: HTMLIFrameElement, options: RunShellOptions): () => void {
  const { shellUrl, document, onBlocked } = options
  if (frame.getAttribute('sandbox') !== 'allow-scripts') {
    onBlocked()
    return () => {}
  }
  const word = createRunWord()
  let timer = setTimeout(block, loadMs)
  globalThis.addEventListener('message', onMessage)
  frame.addEventListener('load', onLoad)
  frame.src = runShellAddress(shellUrl, word, globalThis.origin)
  return close

  function onMessage(event: MessageEvent<unknown>): void {
    const port = portOfReady(event, frame, word)
    if (!port) return
    close()
    sendDocument(port, document)
  }
  function onLoad(): void {
    clearTimeout(timer)
    timer = setTimeout(block, answerMs)
  }
  function block(): void {
    close()
    onBlocked()
  }
  function close(): void {
    clearTimeout(timer)
    globalThis.removeEventListener('message', onMessage)
    frame.removeEventListener('load', onLoad)
  }
}
