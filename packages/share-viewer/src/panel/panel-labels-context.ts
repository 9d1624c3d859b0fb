'use client'

import type { AllLabels } from '../labels/all-labels.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { panelLabels } from './panel-labels.ts'

const complete = new WeakMap<ViewerLabels, AllLabels>()

/** The viewer's words and the panel's: English where the host gave none. */
export function usePanelLabels(): AllLabels {
  const labels = useViewerLabels()
  let all = complete.get(labels)
  if (!all) complete.set(labels, (all = { ...panelLabels, ...labels }))
  return all
}
