import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseConversation, type Conversation } from '@playthread/core'
import { clampRange } from '../resources/byte-range.ts'
import type { HostResource, HostResourceOptions } from '../resources/host-resource.ts'

export interface StoredConversation {
  readonly ownerId: string
  readonly conversation: Conversation
}

/** Conversations as the host last pushed them, one file each, in a folder that processes can share. */
export interface ConversationFiles {
  read(conversationId: string): Promise<StoredConversation | null>
  /** Another one whenever `read` would say something else, without reading. */
  revisionOf(conversationId: string): Promise<string | null>
  save(conversationId: string, stored: StoredConversation): Promise<void>
  remove(conversationId: string): Promise<void>
  readResource(
    conversationId: string,
    resourceId: string,
    options: Pick<HostResourceOptions, 'range' | 'versionId'>,
  ): Promise<HostResource | null>
  saveResource(
    conversationId: string,
    resourceId: string,
    versionId: string | undefined,
    body: AsyncIterable<Uint8Array>,
  ): Promise<void>
}

/** Every file begins with a revision of its own, `{"revision":"…36 characters…"`. In bytes. */
const revisionLength = 50

/** What may not be a file's name becomes one, and no id can climb out of the folder. */
const nameOf = (...ids: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(ids)).digest('hex')

export async function openConversationFiles(directory: string): Promise<ConversationFiles> {
  const folderOf = (id: string): string => path.join(directory, nameOf(id))
  const fileOf = (id: string): string => path.join(folderOf(id), 'conversation.json')
  const resourceOf = (id: string, resourceId: string, versionId = ''): string =>
    path.join(folderOf(id), nameOf(resourceId, versionId))
  await mkdir(directory, { recursive: true, mode: 0o700 })

  return {
    read: async (id) => {
      const text = await orNull(readFile(fileOf(id), 'utf8'))
      if (text === null) return null
      const { ownerId, conversation } = JSON.parse(text)
      return { ownerId: String(ownerId), conversation: parseConversation(conversation) }
    },
    revisionOf: async (id) => {
      const file = await orNull(open(fileOf(id)))
      if (!file) return null
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(revisionLength), 0)
        return buffer.toString('utf8', 0, bytesRead)
      } finally {
        await file.close()
      }
    },
    save: async (id, stored) => {
      await replace(fileOf(id), [
        new TextEncoder().encode(JSON.stringify({ revision: randomUUID(), ...stored })),
      ])
    },
    remove: async (id) => {
      await rm(folderOf(id), { recursive: true, force: true })
    },
    readResource: async (id, resourceId, { range, versionId }) => {
      const file = resourceOf(id, resourceId, versionId)
      const size = (await orNull(stat(file)))?.size
      if (size === undefined) return null
      const part = range && clampRange(range, size)
      return { body: streamOf(file, part ?? {}), size, ...(part && { range: part }) }
    },
    saveResource: async (id, resourceId, versionId, body) => {
      await replace(resourceOf(id, resourceId, versionId), body)
    },
  }
}

/** Opened when it is first read, closed when nobody reads on. */
function streamOf(
  file: string,
  part: { start?: number; end?: number },
): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = createReadStream(file, part)[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done = false, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Whole or not at all, and on the disk before it counts. */
async function replace(
  file: string,
  body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${randomUUID()}.tmp`
  const handle = await open(temporary, 'wx', 0o600)
  try {
    for await (const chunk of body) await handle.writeFile(chunk)
    await handle.sync()
    await handle.close()
    await rename(temporary, file)
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(temporary, { force: true })
    throw error
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
