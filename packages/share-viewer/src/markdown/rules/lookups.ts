import type { Env } from 'markdown-it'

/** Definitions by normalised label: of links, and of footnotes under `noteKey`. */
export type Definitions = NonNullable<Env['references']>

/** markdown-it's labels are upper case, so a lower-case prefix keeps footnotes apart from links. */
export function noteKey(label: string): string {
  return `note:${label}`
}

/**
 * Which definitions each top-level block asked for, found or not: what has to be parsed again when
 * one of them comes, goes or changes.
 */
export class Lookups {
  readonly #byBlock: (Set<string> | null)[] = []
  #current: Set<string> | null = null
  #on = false

  /** The definitions, watched: asking for one while inline text is parsed is noted. */
  watch(definitions: Definitions): Definitions {
    return new Proxy(definitions, {
      get: (target, label) => {
        if (this.#on && typeof label === 'string') (this.#current ??= new Set()).add(label)
        return Reflect.get(target, label)
      },
    })
  }

  of(block: number): ReadonlySet<string> | null {
    return this.#byBlock[block] ?? null
  }

  begin(): void {
    this.#on = true
  }

  endBlock(): void {
    this.#byBlock.push(this.#current)
    this.#current = null
  }
}
