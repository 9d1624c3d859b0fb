import type {
  DataPart,
  ErrorPart,
  Part,
  ReasoningPart,
  ResourcePart,
  SourcePart,
  TextPart,
  ToolPart,
  UnknownPart,
} from '@playthread/core'

/** A part with its place in the message. */
export interface Placed<P extends Part> {
  readonly part: P
  readonly index: number
}

/** A source with the number that cites it. */
export interface NumberedSource {
  readonly part: SourcePart
  readonly number: number
}

/** What stands together in a message: steps in one list, files in one row, a text with its citations. */
export type PartGroup =
  | { readonly type: 'steps'; readonly items: readonly Placed<ToolPart | ReasoningPart>[] }
  | { readonly type: 'resources'; readonly items: readonly Placed<ResourcePart>[] }
  | ({ readonly type: 'text'; readonly cites: readonly NumberedSource[] } & Placed<TextPart>)
  | ({ readonly type: 'other' } & Placed<DataPart | ErrorPart | UnknownPart>)

export interface GroupedParts {
  readonly groups: readonly PartGroup[]
  /** Each address once, in order of appearance. */
  readonly sources: readonly NumberedSource[]
}

/** Groups the first `count` parts of a message. */
export function groupParts(parts: readonly Part[], count: number = parts.length): GroupedParts {
  const groups: PartGroup[] = []
  const sources: NumberedSource[] = []
  for (const [index, part] of parts.slice(0, count).entries()) {
    const last = groups.at(-1)
    if (part.type === 'source') {
      const source = number(sources, part)
      if (last?.type === 'text' && !last.cites.includes(source)) {
        groups[groups.length - 1] = { ...last, cites: [...last.cites, source] }
      }
    } else if (part.type === 'tool' || part.type === 'reasoning') {
      if (last?.type === 'steps')
        groups[groups.length - 1] = { ...last, items: [...last.items, { part, index }] }
      else groups.push({ type: 'steps', items: [{ part, index }] })
    } else if (part.type === 'resource') {
      if (last?.type === 'resources')
        groups[groups.length - 1] = { ...last, items: [...last.items, { part, index }] }
      else groups.push({ type: 'resources', items: [{ part, index }] })
    } else if (part.type === 'text') groups.push({ type: 'text', part, index, cites: [] })
    else groups.push({ type: 'other', part, index })
  }
  return { groups, sources }
}

function number(sources: NumberedSource[], part: SourcePart): NumberedSource {
  const known = sources.find((source) => source.part.url === part.url)
  if (known) return known
  const source = { part, number: sources.length + 1 }
  sources.push(source)
  return source
}
