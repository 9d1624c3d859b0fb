'use client'

import { createContext, useContext } from 'react'
import { viewerLabels, type ViewerLabels } from './viewer-labels.ts'

/** English until the viewer provides the host's words. */
export const ViewerLabelsContext = createContext<ViewerLabels>(viewerLabels)
ViewerLabelsContext.displayName = 'ViewerLabelsContext'

export function useViewerLabels(): ViewerLabels {
  return useContext(ViewerLabelsContext)
}
