'use client'

import { useMemo, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PreviewPending } from '../preview-status.tsx'
import { SourceText } from '../previews/code-preview.tsx'
import { ViewSwitch } from '../previews/view-switch.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { useResourceText } from '../use-resource-text.ts'
import { ChartFigure } from './chart-figure.tsx'
import { chartLimit, readChart } from './read-chart.ts'

/** A Vega or Vega-Lite chart, the values behind it, and its source. */
export function ChartPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const state = useResourceText(props.resource, props.versionId, chartLimit)
  const text = state.status === 'ready' ? state.text : null
  const chart = useMemo(() => (text === null ? null : readChart(text)), [text])
  const [view, setView] = useState<'chart' | 'data' | 'source'>('chart')
  if (state.status !== 'ready' || !chart) {
    return state.status === 'ready' ? null : <PreviewPending {...props} state={state} />
  }
  if (chart.status !== 'ready' || state.truncated) {
    const large = state.truncated || chart.status === 'too-large'
    return (
      <div className="pt-view">
        <p className="pt-view-note">{large ? labels.chartTooLarge : labels.chartInvalid}</p>
        <SourceText text={state.text} language="json" />
      </div>
    )
  }
  return (
    <div className="pt-view">
      <div className="pt-view-tools">
        <ViewSwitch
          value={view}
          onValueChange={setView}
          options={[
            ['chart', labels.chart],
            ['data', labels.chartData],
            ['source', labels.chartSource],
          ]}
        />
        {chart.elsewhere ? <p className="pt-view-note-text">{labels.chartElsewhere}</p> : null}
      </div>
      {view === 'source' ? (
        <SourceText text={state.text} language="json" />
      ) : (
        <ChartFigure {...props} chart={chart} data={view === 'data'} />
      )}
    </div>
  )
}
