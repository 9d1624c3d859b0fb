import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Conversation, Message } from '@playthread/core'
import { readConversation } from '@playthread/formats'
import { fromLangGraphThread, type ReadArtifact } from '@playthread/formats/langgraph'
import { catalog, type CatalogEntry } from './catalog.ts'

export interface LoadedConversation {
  readonly conversation: Conversation
  /** Resource id → its bytes. */
  readonly resources: ReadonlyMap<string, { readonly path: string; readonly mediaType: string }>
}

/** The demo's conversations, read from their real transcripts. */
export async function loadConversations(): Promise<readonly LoadedConversation[]> {
  return catalog.map(load)
}

function load({ transcript, result, ...options }: CatalogEntry): LoadedConversation {
  const text = readFileSync(path.join(import.meta.dirname, 'transcripts', transcript), 'utf8')
  if (!transcript.endsWith('.langgraph.json')) {
    return {
      conversation: withoutMissing(readConversation(text, options).conversation),
      resources: new Map(),
    }
  }
  const readArtifact: ReadArtifact = (name) => {
    const file = fileOf(options.id, name)
    return file === undefined ? undefined : { size: statSync(file).size }
  }
  const read = fromLangGraphThread(JSON.parse(text), { ...options, readArtifact })
  const resources = new Map(
    read.conversation.resources.flatMap(({ id, mediaType }) => {
      const file = fileOf(options.id, read.artifactPaths.get(id) ?? '')
      return file === undefined ? [] : [[id, { path: file, mediaType }] as const]
    }),
  )
  const conversation = withoutMissing(read.conversation, new Set(resources.keys()))
  const shown = conversation.resources.find(({ title }) => title === result)
  return {
    conversation: { ...conversation, ...(shown && { resultResourceId: shown.id }) },
    resources,
  }
}

/** Where the agent's sandbox keeps a thread's files; `artifacts/<id>/` holds what was published. */
const sandbox = '/mnt/user-data/'

function fileOf(id: string, name: string): string | undefined {
  if (!name.startsWith(sandbox)) return undefined
  const file = path.join(import.meta.dirname, 'artifacts', id, name.slice(sandbox.length))
  return existsSync(file) ? file : undefined
}

/** Leaves out files whose bytes were not published with the transcript. */
function withoutMissing(
  conversation: Conversation,
  onDisk: ReadonlySet<string> = new Set(),
): Conversation {
  const resources = conversation.resources.filter(
    ({ id, data, url }) => onDisk.has(id) || data !== undefined || url !== undefined,
  )
  const ids = new Set(resources.map(({ id }) => id))
  const keep = (message: Message): Message => ({
    ...message,
    parts: message.parts.filter((part) => part.type !== 'resource' || ids.has(part.resourceId)),
  })
  return { ...conversation, resources, messages: conversation.messages.map(keep) }
}
