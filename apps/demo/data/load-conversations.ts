import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Conversation, Message } from '@playthread/core'
import { readConversation } from '@playthread/formats'
import { fromLangGraphThread } from '@playthread/formats/langgraph'
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

function load(entry: CatalogEntry): LoadedConversation {
  const text = readFileSync(path.join(import.meta.dirname, 'transcripts', entry.transcript), 'utf8')
  const read = entry.transcript.endsWith('.langgraph.json')
    ? fromLangGraphThread(JSON.parse(text))
    : { ...readConversation(text), artifactPaths: new Map<string, string>() }
  const files = filesOf(entry, read.artifactPaths)
  const { title } = read.conversation
  const named = { ...read.conversation, id: entry.id, title: entry.title ?? title }
  const dated = { ...named, updatedAt: entry.updatedAt }
  const { conversation, paths } = withFiles(dated, files)
  const resources = conversation.resources
    .filter(({ id }) => paths.has(id))
    .map(({ id, mediaType }) => [id, { path: paths.get(id) ?? '', mediaType }] as const)
  return { conversation, resources: new Map(resources) }
}

function filesOf(
  { files = {} }: CatalogEntry,
  artifactPaths: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [resourceId, artifactPath] of artifactPaths) {
    const file = files[artifactPath]
    if (file) found.set(resourceId, path.join(import.meta.dirname, 'files', file))
  }
  return found
}

/** Leaves out files whose bytes were not published with the transcript. */
function withFiles(conversation: Conversation, files: ReadonlyMap<string, string>) {
  const kept = conversation.resources.filter(
    ({ id, data, url }) => files.has(id) || data !== undefined || url !== undefined,
  )
  const ids = new Set(kept.map(({ id }) => id))
  const resources = kept.map((resource) => {
    const file = files.get(resource.id)
    return file ? { ...resource, size: statSync(file).size } : resource
  })
  const messages = conversation.messages.map((message) => withoutMissing(message, ids))
  return { conversation: { ...conversation, resources, messages }, paths: files }
}

function withoutMissing(message: Message, ids: ReadonlySet<string>): Message {
  const parts = message.parts.filter((part) => part.type !== 'resource' || ids.has(part.resourceId))
  return { ...message, parts }
}
