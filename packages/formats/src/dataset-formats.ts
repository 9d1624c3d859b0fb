import { fromBenchmark, isBenchmarkRow } from './benchmark/from-benchmark.ts'
import type { Format } from './format.ts'
import { fromInspect, splitInspect } from './inspect/from-inspect.ts'
import { fromMcp, isMcp } from './mcp/from-mcp.ts'
import { fromOasst, isOasst, splitOasst } from './oasst/from-oasst.ts'
import { field, isRecord } from './reading/record.ts'
import { fromShareGPT, splitShareGPT } from './sharegpt/from-sharegpt.ts'
import { firstRecords, recordOf } from './shapes.ts'

/** Datasets, evaluations, and what a protocol carries. */
export const datasetFormats = [
  { name: 'inspect', matches: isInspect, split: splitInspect, read: fromInspect },
  {
    name: 'oasst',
    matches: (data) => firstRecords(Array.isArray(data) ? data : [data]).some(isOasst),
    split: splitOasst,
    read: fromOasst,
  },
  {
    name: 'sharegpt',
    matches: (data) => splitShareGPT(data).length > 0,
    split: splitShareGPT,
    read: fromShareGPT,
  },
  {
    name: 'benchmark',
    matches: (data) => rowsOf(data).some(isBenchmarkRow),
    split: (data) => rowsOf(data).filter(isBenchmarkRow),
    read: fromBenchmark,
  },
  { name: 'mcp', matches: isMcp, read: fromMcp },
] as const satisfies readonly Format[]

function isInspect(data: unknown): boolean {
  const record = recordOf(data)
  return isRecord(field(record, 'eval')) && splitInspect(record).some((sample) => sample !== record)
}

function rowsOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [data]
}
