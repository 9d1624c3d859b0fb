import type { ReactNode } from 'react'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import type { NoteMarks } from './notes.ts'
import type { MarkdownNode } from './token-tree.ts'

/** The footnotes of a block, and what the ids of their text begin with. */
export interface BlockNotes {
  readonly marks: NoteMarks
  /** Unique on the page; without it, nothing leads anywhere. */
  readonly anchors: string | undefined
}

export interface FootnoteProps {
  readonly node: MarkdownNode
  readonly notes: BlockNotes | undefined
  readonly labels: ViewerLabels
  readonly children?: ReactNode
}

function placeOf({ node, notes }: FootnoteProps): {
  readonly name: string
  readonly noteId: string | undefined
  readonly refId: string | undefined
  readonly isFirst: boolean
} {
  const mark = notes?.marks.get(node.attributes.label ?? '')
  const number = mark?.number ?? 0
  const anchors = number > 0 ? notes?.anchors : undefined
  return {
    name: number > 0 ? String(number) : (node.attributes.name ?? ''),
    // Numbers, not labels: what an author writes never becomes an id.
    noteId: anchors && `${anchors}-note-${number}`,
    refId: anchors && `${anchors}-noteref-${number}`,
    isFirst: mark?.anchor === node || mark?.home === node,
  }
}

/** A footnote's number in a text. Renders an `<a>`, or a `<span>` where it leads nowhere. */
export function FootnoteReference(props: FootnoteProps): ReactNode {
  const { name, noteId, refId, isFirst } = placeOf(props)
  if (!noteId) return <span className="pt-cite-number">{name || props.node.content}</span>
  return (
    <a
      className="pt-cite"
      href={`#${noteId}`}
      id={isFirst ? refId : undefined}
      aria-label={props.labels.footnote(name)}
      data-action="cite"
    >
      {name}
    </a>
  )
}

/** A footnote where it is written, and the way back to its first reference. Renders a `<div>`. */
export function Footnote(props: FootnoteProps): ReactNode {
  const { name, noteId, refId, isFirst } = placeOf(props)
  return (
    <div
      className="pt-footnote"
      dir="auto"
      role="note"
      aria-label={props.labels.footnote(name)}
      id={isFirst ? noteId : undefined}
      tabIndex={noteId && isFirst ? -1 : undefined}
    >
      <bdi className="pt-footnote-name">{name}</bdi>
      <div className="pt-footnote-text">{props.children}</div>
      {refId && isFirst ? (
        <a
          className="pt-footnote-back"
          href={`#${refId}`}
          aria-label={props.labels.footnoteBack(name)}
          data-action="cite"
        >
          ↩
        </a>
      ) : null}
    </div>
  )
}
