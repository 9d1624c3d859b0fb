import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Conversation } from '@playthread/core'
import { readConversation } from '@playthread/formats'
import { fromLangGraphThread } from '@playthread/formats/langgraph'
import { catalog, type CatalogEntry } from './catalog.ts'

/** A file that stands behind a resource. */
export interface ResourceFile {
  /** Absolute. */
  readonly path: string
  readonly mediaType: string
}

export interface LoadedConversation {
  readonly conversation: Conversation
  /** By resource id. A resource that is not here (and has no `data`) is gone: shown as unavailable. */
  readonly resources: ReadonlyMap<string, ResourceFile>
}

/** Where agents keep a thread's files in their sandbox. */
const sandbox = '/mnt/user-data/'

/** Reads the demo's conversations from this folder. */
export async function loadConversations(
  folder: string = import.meta.dirname,
): Promise<LoadedConversation[]> {
  return Promise.all(catalog.map((entry) => loadConversation(folder, entry)))
}

async function loadConversation(
  folder: string,
  { file, result, ...options }: CatalogEntry,
): Promise<LoadedConversation> {
  const text = await readFile(path.join(folder, 'transcripts', file), 'utf8')
  const dated = { ...options, ...(options.createdAt && { updatedAt: options.createdAt }) }
  if (!file.endsWith('.langgraph.json')) {
    return { conversation: readConversation(text, dated).conversation, resources: new Map() }
  }
  const artifacts = await listArtifacts(path.join(folder, 'artifacts', options.id))
  const reading = fromLangGraphThread(JSON.parse(text), {
    ...dated,
    readArtifact: (name) => {
      const size = artifacts.get(name)?.size
      return size === undefined ? undefined : { size }
    },
  })
  const shown = reading.conversation.resources.find(({ title }) => title === result)
  const resources = new Map(
    reading.conversation.resources.flatMap(({ id, mediaType }) => {
      const found = artifacts.get(reading.artifactPaths.get(id) ?? '')
      return found ? [[id, { path: found.path, mediaType }] as const] : []
    }),
  )
  const conversation = { ...reading.conversation, ...(shown && { resultResourceId: shown.id }) }
  return { conversation, resources }
}

/** The files of a conversation by their path in the sandbox. */
async function listArtifacts(
  folder: string,
): Promise<ReadonlyMap<string, { size: number; path: string }>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const name = sandbox + path.relative(folder, file).split(path.sep).join('/')
        return [name, { size: (await readFile(file)).byteLength, path: file }] as const
      }),
    ),
  )
}
