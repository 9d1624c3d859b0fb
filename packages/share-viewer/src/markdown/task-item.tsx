import type { ReactNode } from 'react'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import type { MarkdownNode } from './token-tree.ts'

/** Whether a list item is a task (`[ ] …`, `[x] …`), and what follows its box. */
export function taskState(
  item: MarkdownNode,
): { readonly checked: boolean; readonly children: readonly MarkdownNode[] } | null {
  const [first, ...rest] = item.children
  if (!first) return null
  if (first.type === 'paragraph') {
    const inner = taskState(first)
    return inner && { ...inner, children: [{ ...first, children: inner.children }, ...rest] }
  }
  const match = first.type === 'text' ? /^\[([ xX])\]\s+/.exec(first.content) : null
  if (!match) return null
  const text = { ...first, content: first.content.slice(match[0].length) }
  return { checked: match[1] !== ' ', children: [text, ...rest] }
}

export interface TaskItemProps {
  readonly checked: boolean
  readonly labels: ViewerLabels
  readonly content: ReactNode
}

/** A line of a task list: read-only, like everything here. */
export function TaskItem({ checked, labels, content }: TaskItemProps): ReactNode {
  return (
    <li className="pt-task" dir="auto">
      <input
        type="checkbox"
        className="pt-task-box"
        checked={checked}
        disabled
        readOnly
        aria-label={checked ? labels.checked : labels.unchecked}
      />
      {content}
    </li>
  )
}
