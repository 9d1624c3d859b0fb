import type { JsonValue } from '@playthread/core'
import Papa from 'papaparse'
import { parseJson } from '../json/parse-json.ts'

export type ChartSpec = Readonly<Record<string, JsonValue>>

export type ReadChart =
  | {
      readonly status: 'ready'
      readonly grammar: 'vega' | 'vega-lite'
      readonly spec: ChartSpec
      /** It names data or pictures that are somewhere else, which are not fetched. */
      readonly elsewhere: boolean
    }
  | { readonly status: 'invalid' | 'too-large' }

/** A specification larger than this is shown as text, in characters. */
export const chartLimit = 3_000_000
const maxValues = 400_000
const maxDepth = 60
const maxSide = 4000
/** What one number may make a chart do that often. */
const maxRepeats = 100_000
const repeating = new Set(['stop', 'steps', 'maxbins', 'maxsteps', 'iterations', 'resolve', 'size'])
/** Functions that can be made to run for ever by what they are given. */
const endless = /\b(sequence|repeat|pad|regexp|replace|test)\s*\(/
const dropped = new Set(['usermeta', 'bind', 'href', 'cursor', 'update_listeners'])

/** Reads and tames a Vega or Vega-Lite specification: sizes, counts, and nothing to click. */
export function readChart(text: string): ReadChart {
  if (text.length > chartLimit) return { status: 'too-large' }
  const value = parseJson(text)
  if (!isObject(value)) return { status: 'invalid' }
  const grammar = grammarOf(value)
  if (!grammar) return { status: 'invalid' }
  const taming = { values: 0, elsewhere: false }
  try {
    const spec = tame(value, '', 0, taming)
    if (!isObject(spec)) return { status: 'invalid' }
    return { status: 'ready', grammar, spec, elsewhere: taming.elsewhere }
  } catch (error) {
    if (error instanceof TooLarge) return { status: 'too-large' }
    throw error
  }
}

class TooLarge extends Error {}

const isObject = (value: JsonValue | undefined): value is ChartSpec =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const lite = ['mark', 'layer', 'facet', 'repeat', 'concat', 'hconcat', 'vconcat', 'spec']

function grammarOf(value: ChartSpec): 'vega' | 'vega-lite' | null {
  const schema = typeof value['$schema'] === 'string' ? value['$schema'] : ''
  if (schema.includes('/vega-lite/')) return 'vega-lite'
  if (schema.includes('/vega/')) return 'vega'
  if (lite.some((key) => Object.hasOwn(value, key))) return 'vega-lite'
  return Array.isArray(value['marks']) ? 'vega' : null
}

function tame(
  value: JsonValue,
  key: string,
  depth: number,
  taming: { values: number; elsewhere: boolean },
): JsonValue {
  taming.values += 1
  if (taming.values > maxValues || depth > maxDepth) throw new TooLarge()
  if (typeof value === 'number') {
    if (repeating.has(key) && Math.abs(value) > maxRepeats) throw new TooLarge()
    return (key === 'width' || key === 'height') && value > maxSide ? maxSide : value
  }
  if (typeof value === 'string') {
    if (key === 'url' && value !== '') taming.elsewhere = true
    if (endless.test(value) && key !== 'values') throw new TooLarge()
    return value === 'container' && (key === 'width' || key === 'height')
      ? { width: 440, height: 280 }[key]
      : value
  }
  if (Array.isArray(value)) {
    // Rows are data, not instructions, so their names mean nothing.
    return value.map((item: JsonValue) =>
      tame(item, key === 'values' ? 'values' : '', depth + 1, taming),
    )
  }
  if (!isObject(value)) return value
  const entries = Object.entries(delimited(value)).filter(([name]) => !dropped.has(name))
  return Object.fromEntries(
    entries.map(([name, child]) => [
      name,
      tame(child, key === 'values' ? 'values' : name, depth + 1, taming),
    ]),
  )
}

const separators: Readonly<Record<string, string>> = { csv: ',', tsv: '\t' }

/** Rows written as one text become rows: Vega's own reader would make code out of them. */
function delimited(value: ChartSpec): ChartSpec {
  const { values, format } = value
  if (typeof values !== 'string' || !isObject(format)) return value
  const type = typeof format['type'] === 'string' ? format['type'] : ''
  const given = typeof format['delimiter'] === 'string' ? format['delimiter'] : undefined
  const delimiter = Object.hasOwn(separators, type) ? separators[type] : given
  if (delimiter === undefined) return value
  const { data } = Papa.parse<Record<string, string>>(values, {
    delimiter,
    header: true,
    skipEmptyLines: 'greedy',
  })
  return { ...value, values: data, format: { ...format, type: 'json' } }
}
