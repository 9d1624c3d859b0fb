'use client'

import {
  useContext,
  useInsertionEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { useViewerSettings } from '../conversation/viewer-settings.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useMarkdownPolicy } from '../markdown/markdown-policy.ts'
import { RenderersContext } from '../message/renderers.ts'
import { useResources } from '../resources/resource-context.ts'
import { createTimeFormatter } from './format-time.ts'
import { ViewContext } from './use-view-environment.ts'
import type { ViewEnvironment } from './view-environment.ts'

/**
 * Gathers what views need to know into objects that last: a new message or a policy written
 * inline changes neither, so nothing is drawn again for them.
 */
export function ViewProvider({ children }: { readonly children?: ReactNode }): ReactNode {
  const labels = useViewerLabels()
  const renderers = useContext(RenderersContext)
  const { locale, messageUrl } = useViewerSettings()
  const here = useSyncExternalStore(noSubscription, isHere, isElsewhere)
  const formatTime = useMemo(() => createTimeFormatter(locale, here), [locale, here])
  const policy = useMarkdownPolicy()
  const resources = useResources()
  const latest = useRef({ policy, resources })
  // Before the layout effects of what is below, which build documents with it.
  useInsertionEffect(() => {
    latest.current = { policy, resources }
  })
  const lasting = useMemo(
    () => ({
      policy: {
        link: (url: URL) => latest.current.policy.link(url),
        image: (url: URL) => latest.current.policy.image(url),
      },
      findResource: (id: string) => latest.current.resources.findResource(id),
      findFile: (name: string) =>
        latest.current.resources.resources.find((resource) => resource.title === name),
    }),
    [],
  )
  const files = useMemo(
    () =>
      resources.resources
        .map(({ id, title, mediaType }) => [id, title, mediaType].join('\n'))
        .join('\n\n'),
    [resources.resources],
  )
  const linkable = messageUrl !== undefined
  const value = useMemo(() => {
    const live: ViewEnvironment = {
      ...lasting,
      live: true,
      labels,
      renderers,
      files,
      formatTime,
      linkable,
      expanded: false,
    }
    return { live, document: { ...live, live: false } }
  }, [lasting, labels, renderers, files, formatTime, linkable])
  return <ViewContext.Provider value={value}>{children}</ViewContext.Provider>
}

const noSubscription = (): (() => void) => () => {}
const isHere = (): boolean => true
const isElsewhere = (): boolean => false
