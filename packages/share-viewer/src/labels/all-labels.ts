import { panelLabels, type PanelLabels } from '../panel/panel-labels.ts'
import { viewerLabels, type ViewerLabels } from './viewer-labels.ts'

/** Every visible text of the viewer. Those of the panel and its previews are among them. */
export interface AllLabels extends ViewerLabels, PanelLabels {}

/** English. */
export const allLabels: AllLabels = { ...panelLabels, ...viewerLabels }

declare module '@playthread/core/react' {
  interface ShareLabels {
    readonly viewer?: Partial<AllLabels>
  }
}
