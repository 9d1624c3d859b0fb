import type { ResourceContent, ToolPart } from '@playthread/core'
import { fileNameOf, mediaTypeOfName } from '../reading/media-type.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import type { ResourceList } from '../reading/resource-list.ts'
import type { WrittenFiles } from './written-files.ts'

/**
 * Finds the bytes of an artifact (or where to read them) by the path the agent knows it under.
 * `undefined`: they are gone; the artifact is still named, and shown as unavailable.
 */
export type ReadArtifact = (path: string) => (ResourceContent & { mediaType?: string }) | undefined

/** The thread's files: uploads of the user and artifacts of the agent. */
export class Artifacts {
  /** Resource id → path. Private: paths are never part of the conversation. */
  readonly paths = new Map<string, string>()
  readonly #resources: ResourceList
  readonly #written: WrittenFiles
  readonly #read: ReadArtifact | undefined

  constructor(resources: ResourceList, written: WrittenFiles, read: ReadArtifact | undefined) {
    this.#resources = resources
    this.#written = written
    this.#read = read
  }

  add(path: string, name?: string, size?: number): string {
    const title = name ?? fileNameOf(path)
    const read = this.#read?.(path)
    const text = read ? undefined : this.#written.textOf(path)
    const known = size !== undefined && Number.isInteger(size) && size >= 0 ? { size } : {}
    const resourceId = this.#resources.add({
      key: path,
      title,
      mediaType: mediaTypeOfName(title),
      ...known,
      ...(text !== undefined && { data: text, encoding: 'utf8' }),
      ...read,
    })
    this.paths.set(resourceId, path)
    return resourceId
  }

  /** Adds an upload as apps describe it: a path, or `{ filename, path, size }`. */
  addUpload(upload: unknown): string | undefined {
    if (typeof upload === 'string' && upload !== '') return this.add(upload)
    if (!isRecord(upload)) return undefined
    const name = textField(upload, 'filename', 'name')
    const path = textField(upload, 'path', 'virtual_path', 'url') ?? name
    const size = Number(field(upload, 'size') ?? Number.NaN)
    return path === undefined ? undefined : this.add(path, name ?? fileNameOf(path), size)
  }
}

/** The paths that a call of a presenting tool shows to the user. */
export function presentedPaths(part: ToolPart): string[] {
  if (!/^present_?files?$/i.test(part.toolName) || !isRecord(part.input)) return []
  return pathList(part.input, 'filepaths', 'file_paths', 'files', 'paths', 'filepath', 'path')
}

/** The paths in the first of these fields that has any: texts, or objects with a `path`. */
export function pathList(record: UnknownRecord, ...names: readonly string[]): string[] {
  for (const name of names) {
    const single = textField(record, name)
    const list = single === undefined ? listField(record, name) : [single]
    const paths = list.flatMap((item) => {
      const path = isRecord(item) ? textField(item, 'path', 'filepath', 'url') : item
      return typeof path === 'string' && path !== '' ? [path] : []
    })
    if (paths.length > 0) return paths
  }
  return []
}
