/** What is drawn, by the words a source begins with. */
const kinds: readonly (readonly [pattern: RegExp, kind: DiagramKind])[] = [
  [/^(?:graph|flowchart)\b/i, 'flowchart'],
  [/^sequenceDiagram\b/i, 'sequence'],
  [/^classDiagram\b/i, 'class'],
  [/^stateDiagram\b/i, 'state'],
  [/^erDiagram\b/i, 'entity'],
  [/^xychart\b/i, 'chart'],
]

export type DiagramKind =
  | 'flowchart'
  | 'sequence'
  | 'class'
  | 'state'
  | 'entity'
  | 'chart'
  | 'other'

/** A source without its front matter, directives and comments. */
export function diagramBody(source: string): string {
  return source
    .replace(/^\s*---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, '')
    .replace(/%%\{[\s\S]*?\}%%/g, '')
    .replace(/^[ \t]*%%.*$/gm, '')
    .trim()
}

export function diagramKind(source: string): DiagramKind {
  const body = diagramBody(source)
  return kinds.find(([pattern]) => pattern.test(body))?.[1] ?? 'other'
}

/** The title that an author gave for those who cannot see it. */
export function diagramTitle(source: string): string | null {
  return /^[ \t]*accTitle[ \t]*:[ \t]*(.{1,200})$/m.exec(source)?.[1]?.trim() ?? null
}
