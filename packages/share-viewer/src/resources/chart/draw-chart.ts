import type { Config, Loader, LoggerInterface, Spec, View } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import type { TableData } from '../table/parse-table.ts'
import { chartConfig, type ChartColors } from './chart-colors.ts'
import { chartTable } from './chart-table.ts'
import type { ReadChart } from './read-chart.ts'

export interface DrawnChart {
  readonly svg: Blob
  /** The values behind the marks, for those who cannot or will not look. */
  readonly table: TableData
  /** What the chart says of itself. */
  readonly description: string
}

/**
 * Draws a chart without a page around it: no event, no timer, no request, and expressions walked
 * as trees rather than made into code.
 *
 * @throws whatever the grammar objects to
 */
export async function drawChart(
  chart: Extract<ReadChart, { status: 'ready' }>,
  colors: ChartColors,
): Promise<DrawnChart> {
  const [vega, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-interpreter'),
  ])
  const config: Config = chartConfig(colors)
  const spec = await vegaSpec(chart, config)
  const runtime = vega.parse(spec, chart.grammar === 'vega' ? config : {}, { ast: true })
  const view: View = new vega.View(runtime, {
    expr: expressionInterpreter,
    renderer: 'none',
    loader: nothing,
    logger: silent,
  })
  try {
    await view.runAsync()
    const svg = await view.toSVG()
    return {
      svg: new Blob([svg], { type: 'image/svg+xml' }),
      table: chartTable(view, spec),
      description: textOf(chart.spec['description']) || textOf(chart.spec['title']),
    }
  } finally {
    view.finalize()
  }
}

async function vegaSpec(
  { grammar, spec }: Extract<ReadChart, { status: 'ready' }>,
  config: Config,
): Promise<Spec> {
  // Both libraries check a specification when they read it; their types are for those who write one.
  const given: object = spec
  if (grammar === 'vega') return given as Spec
  const { compile } = await import('vega-lite')
  return compile(given as TopLevelSpec, { config: config as object, logger: silent }).spec
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter((line) => typeof line === 'string').join(' ')
  return typeof value === 'object' && value !== null && 'text' in value ? textOf(value.text) : ''
}

/** Fetches nothing, whatever it is asked for. */
const refuse = (): Promise<never> => Promise.reject(new Error('Charts fetch nothing.'))
const nothing: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse }

const silent: LoggerInterface = {
  level: () => silent,
  error: () => silent,
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
}
