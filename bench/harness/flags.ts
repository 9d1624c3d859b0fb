import { parseArgs } from 'node:util'
import { isContender, type ContenderName } from '../contenders/list.ts'

export interface Flags {
  readonly runs: number
  readonly sizes: readonly number[]
  readonly only: readonly ContenderName[] | null
  readonly scenarios: readonly string[] | null
  readonly quick: boolean
}

/** @throws for a flag or contender that does not exist */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: args.filter((each) => each !== '--'),
    options: {
      runs: { type: 'string' },
      sizes: { type: 'string' },
      only: { type: 'string' },
      scenarios: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  })
  const sizes = values.sizes ?? (values.quick ? '100,1000' : '100,1000,10000')
  const only = values.only?.split(',') ?? null
  const stranger = only?.find((name) => !isContender(name))
  if (stranger !== undefined) throw new Error(`no such contender: ${stranger}`)
  return {
    runs: Math.max(1, Number(values.runs ?? (values.quick ? 1 : 5))),
    sizes: sizes.split(',').map(Number),
    only: only?.filter(isContender) ?? null,
    scenarios: values.scenarios?.split(',') ?? null,
    quick: values.quick,
  }
}
