'use client'

import { useRef, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { ImageCanvas } from '../image/image-canvas.tsx'
import { PreviewLoading } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { DataTable } from '../table/data-table.tsx'
import { visibleText } from '../visible-text.ts'
import type { ReadChart } from './read-chart.ts'
import { useChart, type ChartState } from './use-chart.ts'
import { useChartColors } from './use-chart-colors.ts'

export interface ChartFigureProps extends ResourcePreviewProps {
  readonly chart: ReadChart
  /** The values instead of the drawing. */
  readonly data: boolean
}

/** The drawing, or the values it was made from. Renders a `<div>` in the page's colours. */
export function ChartFigure({ chart, data, resource }: ChartFigureProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const colors = useChartColors(place)
  const state = useChart(chart, colors)
  return (
    <div ref={place} className="pt-chart">
      <ChartContent state={state} data={data} title={visibleText(resource.title)} />
    </div>
  )
}

interface ChartContentProps {
  readonly state: ChartState
  readonly data: boolean
  readonly title: string
}

const nobody = (): void => {}

function ChartContent({ state, data, title }: ChartContentProps): ReactNode {
  const labels = usePanelLabels()
  if (state.status === 'loading') return <PreviewLoading />
  if (state.status === 'broken')
    return (
      <PanelMessage icon="alert" live>
        {labels.chartBroken}
      </PanelMessage>
    )
  if (!data) {
    const said = visibleText(state.description)
    return (
      <ImageCanvas
        src={state.src}
        alt={labels.chartAlt(said || title)}
        paper={false}
        onSize={nobody}
        onBroken={nobody}
      />
    )
  }
  if (state.table.rows.length === 0)
    return <PanelMessage icon="table">{labels.tableEmpty}</PanelMessage>
  return <DataTable data={state.table} />
}
