import { nothing, step, type Answer, type Call, type ShareState } from './share-model.ts'

/** One call of one client: when it began and ended, by a clock that only counts. */
export interface Operation {
  readonly call: Call
  readonly answer: Answer | undefined
  readonly began: number
  /** `Infinity` when no answer came: it may have happened at any time since, or never. */
  readonly ended: number
}

/**
 * Whether there is an order of these operations, each at one moment between its beginning and its
 * end, in which a single sequential record gives every answer (Wing and Gong's search, with the
 * configurations seen remembered).
 */
export function isLinearizable(history: readonly Operation[]): boolean {
  const seen = new Set<string>()

  function search(left: ReadonlySet<Operation>, state: ShareState): boolean {
    const rest = withoutIdle(left, state)
    // What got no answer may never have happened.
    if ([...rest].every((operation) => !operation.answer)) return true
    const key = `${[...rest].map((operation) => history.indexOf(operation)).join()}:${JSON.stringify(state)}`
    if (seen.has(key)) return false
    seen.add(key)
    return possible(rest).some((operation) => {
      const next = step(state, operation.call, operation.answer)
      return next !== undefined && search(without(rest, operation), next)
    })
  }

  return search(new Set(history), nothing)
}

/** What may come first: all that began before any other had ended. */
function possible(left: ReadonlySet<Operation>): readonly Operation[] {
  const firstEnd = Math.min(...[...left].map((operation) => operation.ended))
  return [...left].filter((operation) => operation.began < firstEnd)
}

/**
 * An operation that may come now, with the right answer, and changes nothing can always come now:
 * any order in which it comes later is as good with it here. Without this, 16 readers at once have
 * more orders than there is memory.
 */
function withoutIdle(all: ReadonlySet<Operation>, state: ShareState): ReadonlySet<Operation> {
  let left = all
  for (;;) {
    const idle = possible(left).find(
      ({ call, answer }) => answer && step(state, call, answer) === state,
    )
    if (!idle) return left
    left = without(left, idle)
  }
}

function without(all: ReadonlySet<Operation>, one: Operation): ReadonlySet<Operation> {
  const rest = new Set(all)
  rest.delete(one)
  return rest
}
