import type { IssueList } from './issue-list.ts'

/** Gives each thing an id of its own: the wanted one where it is free, a new one where not. */
export class UniqueIds {
  readonly #taken = new Set<string>()
  readonly #prefix: string
  readonly #issues: IssueList

  constructor(prefix: string, issues: IssueList) {
    this.#prefix = prefix
    this.#issues = issues
  }

  claim(wanted: string | undefined, path: string): string {
    const base = wanted ?? `${this.#prefix}${this.#taken.size + 1}`
    let id = base
    for (let count = 2; this.#taken.has(id); count += 1) id = `${base}-${count}`
    if (wanted !== undefined && id !== wanted)
      this.#issues.add(path, `an id is used twice; now "${id}"`)
    this.#taken.add(id)
    return id
  }
}
