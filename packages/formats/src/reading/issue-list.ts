import type { Issue } from '@playthread/core'

/** Enough to find the cause; a broken export can hold a hundred thousand. */
const maxIssues = 100

/** Collects what a reader repaired or left out, up to a bound. */
export class IssueList {
  readonly list: Issue[] = []

  add(path: string, message: string): void {
    if (this.list.length < maxIssues) this.list.push({ path, message })
  }
}
