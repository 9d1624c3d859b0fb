'use client'

import { createContext, useContext, useEffect } from 'react'

/** Lets a preview say a word beside the name: an image's dimensions, a table's rows. */
export const PanelDetailContext = createContext<(detail: string | null) => void>(() => {})
PanelDetailContext.displayName = 'PanelDetailContext'

/** Shows `detail` beside the panel's name for as long as this preview is there. */
export function usePanelDetail(detail: string | null): void {
  const setDetail = useContext(PanelDetailContext)
  useEffect(() => {
    setDetail(detail)
    return () => setDetail(null)
  }, [setDetail, detail])
}
