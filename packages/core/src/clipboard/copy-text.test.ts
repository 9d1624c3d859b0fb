import { expect, test, vi } from 'vitest'
import { copyText, copyTimeoutMs, type CopyEnvironment } from './copy-text.ts'

/** What the clipboard was handed, as Safari would take it: a promise inside the item. */
class FakeItem implements ClipboardItem {
  static readonly supports = () => true
  readonly presentationStyle = 'unspecified'
  readonly #items: Record<string, string | Blob | PromiseLike<string | Blob>>

  constructor(items: Record<string, string | Blob | PromiseLike<string | Blob>>) {
    this.#items = items
  }

  get types(): string[] {
    return Object.keys(this.#items)
  }

  async getType(type: string): Promise<Blob> {
    return new Blob([(await this.#items[type]) ?? ''], { type })
  }
}

function environment(
  clipboard: CopyEnvironment['clipboard'],
  Item?: typeof ClipboardItem,
): CopyEnvironment {
  return {
    ...(clipboard && { clipboard }),
    ...(Item && { ClipboardItem: Item }),
    setTimeout: (callback, ms) => setTimeout(callback, ms),
  }
}

test('known text is written at once', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {})
  expect(await copyText('hello', environment({ writeText }))).toBe('copied')
  expect(writeText).toHaveBeenCalledWith('hello')
})

test('text on its way: the clipboard gets the promise within the click', async () => {
  const written: ClipboardItem[] = []
  const write = vi.fn<(items: ClipboardItems) => Promise<void>>(async (items) => {
    written.push(...items)
  })
  const text = new Promise<string>((resolve) => setTimeout(() => resolve('later'), 5))
  const copying = copyText(text, environment({ write }, FakeItem))
  expect(write).toHaveBeenCalledTimes(1)
  expect(await copying).toBe('copied')
  expect(written.map((item) => item.types)).toEqual([['text/plain']])
})

test('text on its way, in a browser without ClipboardItem', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {})
  expect(await copyText(Promise.resolve('later'), environment({ writeText }))).toBe('copied')
  expect(writeText).toHaveBeenCalledWith('later')
})

test('a refusal, a missing clipboard and a failed text are never a success', async () => {
  const refuse = { writeText: async () => Promise.reject(new DOMException('', 'NotAllowedError')) }
  expect(await copyText('x', environment(refuse))).toBe('refused')
  expect(await copyText('x', environment(undefined))).toBe('unsupported')
  expect(await copyText('x', environment({}))).toBe('unsupported')
  const failed = Promise.reject(new Error('no link'))
  expect(await copyText(failed, environment({ writeText: async () => {} }))).toBe('refused')
})

test('a clipboard that throws at once is a refusal', async () => {
  const writeText = (): Promise<void> => {
    throw new DOMException('', 'SecurityError')
  }
  expect(await copyText('x', environment({ writeText }))).toBe('refused')
})

test('a clipboard that hangs gives up after its time, counted from when the text is known', async () => {
  vi.useFakeTimers()
  const hang = { writeText: () => new Promise<void>(() => {}) }
  const text = new Promise<string>((resolve) => setTimeout(() => resolve('slow'), 10_000))
  const results: string[] = []
  void copyText(text, environment(hang)).then((value) => results.push(value))
  await vi.advanceTimersByTimeAsync(10_000 + copyTimeoutMs - 1)
  expect(results).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(results).toEqual(['timeout'])
  vi.useRealTimers()
})
