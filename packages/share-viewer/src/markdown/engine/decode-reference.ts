import { packedReferences } from 'virtual:references'
import { unpackReferences } from './named-references.ts'

let references: ReadonlyMap<string, string> | undefined

/** `&copy;` → `©`; what is no name stays as it is. markdown-it reads `&#169;` itself. */
export function decodeHTMLStrict(reference: string): string {
  references ??= unpackReferences(packedReferences)
  return references.get(reference.slice(1, -1)) ?? reference
}
