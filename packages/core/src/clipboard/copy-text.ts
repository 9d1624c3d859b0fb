/** How a copy ended. Only `copied` may be called a success in front of a user. */
export type CopyResult = 'copied' | 'refused' | 'unsupported' | 'timeout'

export interface CopyEnvironment {
  readonly clipboard?: Partial<Pick<Clipboard, 'write' | 'writeText'>>
  readonly ClipboardItem?: typeof ClipboardItem
  readonly setTimeout: (callback: () => void, ms: number) => unknown
}

/** How long a clipboard may take before the copy counts as failed. */
export const copyTimeoutMs = 2000

/**
 * Puts text on the clipboard. Never throws and never claims a success it did not see.
 *
 * Call it inside the click itself: for text that is still being fetched pass the promise, not the
 * awaited value. Safari refuses a write after an `await`, so the promise is handed to the
 * clipboard (`ClipboardItem`), which keeps the permission of the click.
 */
export async function copyText(
  text: string | Promise<string>,
  environment: CopyEnvironment = browserEnvironment(),
): Promise<CopyResult> {
  const { clipboard, ClipboardItem: Item } = environment
  if (!clipboard) return 'unsupported'
  if (typeof text === 'string' && clipboard.writeText) {
    return settle(writeNow(clipboard, text), Promise.resolve(), environment)
  }
  const pending = Promise.resolve(text)
  if (clipboard.write && Item) {
    const blob = pending.then((value) => new Blob([value], { type: 'text/plain' }))
    // A clipboard that refuses early leaves nobody to hear that the text never came.
    blob.catch(() => {})
    return settle(writeItem(clipboard, Item, blob), pending, environment)
  }
  if (clipboard.writeText) {
    const { writeText } = clipboard
    const written = pending.then((value) => writeText.call(clipboard, value))
    return settle(written, pending, environment)
  }
  return 'unsupported'
}

async function writeNow(
  clipboard: Partial<Pick<Clipboard, 'writeText'>>,
  text: string,
): Promise<void> {
  await clipboard.writeText?.(text)
}

async function writeItem(
  clipboard: Partial<Pick<Clipboard, 'write'>>,
  Item: typeof ClipboardItem,
  blob: Promise<Blob>,
): Promise<void> {
  await clipboard.write?.([new Item({ 'text/plain': blob })])
}

/** The clock starts when the text is known: a slow server is not a hung clipboard. */
async function settle(
  written: Promise<void>,
  ready: Promise<unknown>,
  { setTimeout: schedule }: CopyEnvironment,
): Promise<CopyResult> {
  const hung = ready.then(
    () => new Promise<CopyResult>((resolve) => schedule(() => resolve('timeout'), copyTimeoutMs)),
    (): CopyResult => 'refused',
  )
  const done = written.then(
    (): CopyResult => 'copied',
    (): CopyResult => 'refused',
  )
  return Promise.race([done, hung])
}

function browserEnvironment(): CopyEnvironment {
  return {
    clipboard: globalThis.navigator?.clipboard,
    ClipboardItem: globalThis.ClipboardItem,
    setTimeout: (callback, ms) => globalThis.setTimeout(callback, ms),
  }
}
