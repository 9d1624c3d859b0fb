'use client'

import type { ReactNode } from 'react'
import { Icon } from '../../icons/icon.tsx'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { useResources } from '../resource-context.ts'
import type { ZoomState } from './use-zoom.ts'

export interface ZoomControlsProps {
  readonly zoom: ZoomState
  /** Stands before the buttons, such as the page's number. */
  readonly children?: ReactNode
}

/** Smaller, larger, fitted, and how large it is. */
export function ZoomControls({ zoom, children }: ZoomControlsProps): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom.scale)
  return (
    <div className="pt-zoom" role="group" aria-label={labels.zoom}>
      {children}
      <button
        type="button"
        className="pt-icon-button"
        aria-label={labels.zoomOut}
        aria-disabled={!zoom.canZoomOut || undefined}
        onClick={zoom.zoomOut}
      >
        <Icon name="minus" />
      </button>
      <output className="pt-zoom-value">{zoom.fitted ? labels.fit : labels.zoomed(percent)}</output>
      <button
        type="button"
        className="pt-icon-button"
        aria-label={labels.zoomIn}
        aria-disabled={!zoom.canZoomIn || undefined}
        onClick={zoom.zoomIn}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className="pt-icon-button"
        aria-label={labels.fit}
        aria-disabled={zoom.fitted || undefined}
        onClick={zoom.fit}
      >
        <Icon name="fit" />
      </button>
    </div>
  )
}
