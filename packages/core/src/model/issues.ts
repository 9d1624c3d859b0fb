import type { BaseIssue } from 'valibot'
import type { Issue } from '../errors/share-error.ts'

/** Enough to find the cause; a broken export can hold a hundred thousand. */
const maxIssues = 100

/** Collects what was wrong, up to a bound. */
export class Issues {
  readonly list: Issue[] = []

  add(path: string, message: string): void {
    if (this.list.length < maxIssues) this.list.push({ path, message })
  }

  addAll(path: string, found: readonly BaseIssue<unknown>[]): void {
    for (const issue of found) this.add(joinPath(path, issue), issue.message)
  }
}

function joinPath(base: string, issue: BaseIssue<unknown>): string {
  let path = base
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`
    else path += path === '' ? String(key) : `.${String(key)}`
  }
  return path
}
