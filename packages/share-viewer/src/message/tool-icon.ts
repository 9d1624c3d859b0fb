import type { IconName } from '../icons/icon-paths.ts'

/** What tools do, read from their names; the first that fits wins. */
const kinds: readonly (readonly [RegExp, IconName])[] = [
  [/search|grep|find|glob|query|retriev|lookup/i, 'search'],
  [/web|fetch|browse|http|url|crawl|navigate|visit/i, 'globe'],
  [/bash|shell|terminal|exec|command|run|python|code|notebook|sandbox/i, 'terminal'],
  [/write|edit|replace|patch|create|insert|update|todo/i, 'pencil'],
  [/image|draw|picture|photo|screenshot|paint/i, 'image'],
  [/sql|table|sheet|csv|data/i, 'table'],
  [/read|view|open|file|list|^ls$|present|document/i, 'file'],
]

/** The icon for a tool, by its name. */
export function toolIcon(toolName: string): IconName {
  return kinds.find(([pattern]) => pattern.test(toolName))?.[1] ?? 'wrench'
}
