'use client'

import { useEffect, useState } from 'react'
import type { ChartColors } from './chart-colors.ts'
import { drawChart, type DrawnChart } from './draw-chart.ts'
import type { ReadChart } from './read-chart.ts'

export type ChartState =
  | { readonly status: 'loading' }
  | { readonly status: 'broken' }
  | ({ readonly status: 'ready'; readonly src: string } & DrawnChart)

/** A drawn chart and an address for it that lives as long as the preview. */
export function useChart(chart: ReadChart | null, colors: ChartColors | null): ChartState {
  const [state, setState] = useState<ChartState>({ status: 'loading' })
  useEffect(() => {
    if (chart?.status !== 'ready' || !colors) return
    let wanted = true
    let src = ''
    drawChart(chart, colors).then(
      (drawn) => {
        if (!wanted) return
        src = URL.createObjectURL(drawn.svg)
        setState({ status: 'ready', src, ...drawn })
      },
      () => wanted && setState({ status: 'broken' }),
    )
    return () => {
      wanted = false
      if (src) URL.revokeObjectURL(src)
    }
  }, [chart, colors])
  return state
}
