import { advanceBlock } from './continue-block.ts'
import { definedIn, withDefinitions } from './definitions.ts'
import { finalUnits } from './final-units.ts'
import type { Rest } from './read-rest.ts'
import { union, type Frontier, type Progress, type Watched } from './progress.ts'

/**
 * Moves the frontier: blocks that nothing appended can change are finished, and so is the first
 * part of a list, a table or a fence after them.
 *
 * @param blocks what each unit of the rest became
 */
export function settle(
  progress: Progress,
  rest: Rest,
  blocks: readonly (Watched | null)[],
  finished: readonly Watched[],
): Frontier {
  const { tokens, units, definitions } = rest
  const count = finalUnits(rest, rest.source)
  const unit = units[count]
  if (!unit) return { ...progress, finished }

  const settled = blocks.slice(0, count).filter((block) => block !== null)
  const current = blocks[count]
  const before = count === 0 ? progress.open : null
  const [node] = current?.block.nodes ?? []
  const advance = node
    ? advanceBlock({ ...rest, unit, breaks: progress.breaks }, before, node)
    : null
  const begin = before ? progress.openStart : rest.offset(unit.firstLine)
  const looked = before ? progress.openLooked : null
  return {
    finished: settled.length > 0 ? [...finished, ...settled] : finished,
    defined: withDefinitions(
      progress.defined,
      definedIn(tokens, advance?.token ?? unit.from, definitions),
    ),
    open: advance?.open ?? before,
    openStart: begin,
    openLooked: advance ? union(looked, unit.looked) : looked,
    restStart: advance ? rest.offset(advance.line) : before ? progress.restStart : begin,
  }
}
