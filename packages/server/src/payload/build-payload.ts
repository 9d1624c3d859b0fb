import { conversationToMarkdown, parseConversation, type Conversation } from '@playthread/core'
import { joinBytes } from '../access/join-bytes.ts'
import { packPages, type Span } from './pack-pages.ts'
import { createPayloadBody, type PayloadBody } from './payload-body.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What one read of a link answers with, in all its forms, as ready bytes. */
export interface PublicPayload {
  /** What it was made of. */
  readonly shared: Conversation
  /** Names this content: equal bytes, equal revision, in every process and after every restart. */
  readonly revision: string
  readonly whole: PayloadBody
  /** The whole, where it fits a page; else its frame, its last items, and the `pages` before them. */
  readonly paged: PayloadBody
  /** By id. A page's id names its content, so it stays while the conversation grows behind it. */
  readonly pages: ReadonlyMap<string, PayloadBody>
  /** The same content for those who read Markdown: made of what is public, and of nothing else. */
  readonly markdown: PayloadBody
  readonly heldBytes: () => number
}

/** Makes the bytes of what the public may see. Each part is written as JSON once. */
export async function buildPayload(
  shared: Conversation,
  pageBytes: number,
): Promise<PublicPayload> {
  const { messages, resources, ...frame } = shared
  const open = `${JSON.stringify(frame).slice(0, -1)},"messages":[`
  const writer = createWriter()
  writer.write(open)
  const messageSpans = writer.writeList(messages)
  writer.write('],"resources":[')
  const resourceSpans = writer.writeList(resources)
  writer.write(']}')
  const bytes = writer.bytes()

  const size = bytes.byteLength
  const whole = createPayloadBody({ make: () => bytes, size, isKept: true })
  // Held from the beginning, whichever form is asked for.
  whole.plain()

  const messagePages = packPages(messageSpans, pageBytes)
  const resourcePages = packPages(resourceSpans, pageBytes)
  const pages = new Map<string, PayloadBody>()
  const addPages = async (spans: readonly Span[], before: string, after: string) => {
    for (const { start, end } of spans) {
      const make = () => joinBytes([before, bytes.subarray(start, end), after])
      pages.set(await digest(make()), createPayloadBody({ make, size: end - start, isKept: false }))
    }
  }
  await addPages(messagePages.full, '{"messages":[', '],"resources":[]}')
  await addPages(resourcePages.full, '{"messages":[],"resources":[', ']}')

  const part = ({ start, end }: Span) => bytes.subarray(start, end)
  const first = () =>
    joinBytes([
      open,
      part(messagePages.last),
      '],"resources":[',
      part(resourcePages.last),
      `],"pages":${JSON.stringify([...pages.keys()])}}`,
    ])
  const paged = pages.size === 0 ? whole : createPayloadBody({ make: first, size, isKept: false })
  const markdown = createPayloadBody({ make: () => markdownOf(bytes), size, isKept: true })
  const bodies = new Set([whole, paged, markdown, ...pages.values()])
  return {
    shared,
    revision: await digest(bytes),
    whole,
    paged,
    pages,
    markdown,
    // What it was made of is about as large as its JSON, in strings of two bytes a character at worst.
    heldBytes: () => [...bodies].reduce((sum, body) => sum + body.heldBytes(), 2 * size),
  }
}

function markdownOf(bytes: Bytes): Bytes {
  const shared: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return encoder.encode(conversationToMarkdown(parseConversation(shared)))
}

const encoder = new TextEncoder()

/** Collects text as bytes, and says where each item of a list came to lie. */
function createWriter() {
  const chunks: Bytes[] = []
  let length = 0
  const write = (text: string): Span => {
    const chunk = encoder.encode(text)
    chunks.push(chunk)
    length += chunk.byteLength
    return { start: length - chunk.byteLength, end: length }
  }
  return {
    write,
    writeList: (items: readonly unknown[]): readonly Span[] =>
      items.map((item, index) => {
        if (index > 0) write(',')
        return write(JSON.stringify(item))
      }),
    bytes: () => joinBytes(chunks),
  }
}

async function digest(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
