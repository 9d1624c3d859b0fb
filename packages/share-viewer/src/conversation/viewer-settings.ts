'use client'

import { createContext, useContext } from 'react'

export interface ViewerSettings {
  /** BCP 47 tag for dates and numbers; `undefined` is the reader's own. */
  readonly locale: string | undefined
  /** The address of one message; without it there is no "Copy link". */
  readonly messageUrl: ((messageId: string) => string) | undefined
}

export const ViewerSettingsContext = createContext<ViewerSettings>({
  locale: undefined,
  messageUrl: undefined,
})
ViewerSettingsContext.displayName = 'ViewerSettingsContext'

export function useViewerSettings(): ViewerSettings {
  return useContext(ViewerSettingsContext)
}
