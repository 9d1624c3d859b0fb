import { sentinel } from '../corpus/generate.ts'

/** How many of the messages can be read in a text. */
export function countIn(text: string, count: number): number {
  const words = new Set(Array.from(text.matchAll(/zq\d+qz/g), ([word]) => word))
  let found = 0
  for (let index = 0; index < count; index += 1) if (words.has(sentinel(index))) found += 1
  return found
}

/** How many messages select-all takes. */
export function countSelected(root: HTMLElement, count: number): number {
  const selection = getSelection()
  selection?.selectAllChildren(root)
  const text = selection?.toString() ?? ''
  selection?.removeAllRanges()
  return countIn(text, count)
}
