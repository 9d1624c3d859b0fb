'use client'

import { createContext, useContext } from 'react'
import { viewerLabels } from '../labels/viewer-labels.ts'
import { defaultPolicy } from '../markdown/markdown-policy.ts'
import { createTimeFormatter } from './format-time.ts'
import type { ViewEnvironment } from './view-environment.ts'

/** One place, for what React mounts and for documents. */
export interface ViewEnvironments {
  readonly live: ViewEnvironment
  readonly document: ViewEnvironment
}

/** Outside a conversation: English, no files, every picture on a click. */
const nowhere: ViewEnvironment = {
  live: true,
  labels: viewerLabels,
  policy: defaultPolicy,
  renderers: {},
  findResource: () => undefined,
  findFile: () => undefined,
  files: '',
  formatTime: createTimeFormatter(undefined, false),
  linkable: false,
  expanded: false,
}

export const ViewContext = createContext<ViewEnvironments>({
  live: nowhere,
  document: { ...nowhere, live: false },
})
ViewContext.displayName = 'ViewContext'

/** The environment for what React mounts here; the same object until its words change. */
export function useViewEnvironment(): ViewEnvironment {
  return useContext(ViewContext).live
}

/** The environment for documents built here; the same object until its words change. */
export function useDocumentEnvironment(): ViewEnvironment {
  return useContext(ViewContext).document
}
