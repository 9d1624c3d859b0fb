'use client'

import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import type { PanelLabels } from './panel-labels.ts'

/** The panel's words: part of the viewer's. */
export function usePanelLabels(): PanelLabels {
  return useViewerLabels()
}
