'use client'

import type { ReactNode } from 'react'
import { CopyButton } from '../code/copy-button.tsx'
import { DownloadButton } from '../resources/download-button.tsx'
import { textLimit } from '../resources/limits.ts'
import { loadResource } from '../resources/load-resource.ts'
import { useResources, type ResourcePreviewProps } from '../resources/resource-context.ts'
import { shownKind } from '../resources/resource-kind.ts'
import { contentOf, hasContent } from '../resources/resource-url.ts'
import { usePanelLabels } from './panel-labels-context.ts'

const textual = new Set([
  'text',
  'markdown',
  'table',
  'json',
  'terminal',
  'diff',
  'chart',
  'diagram',
])

/** Copies text files, downloads every file. */
export function ResourceActions({ resource, versionId }: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const { shareId, getResource, allowedOrigins } = useResources()
  const content = contentOf(resource, versionId)
  const kind = shownKind(resource)
  if (kind === 'link' || !(hasContent(content) || getResource)) return null
  const text = async (): Promise<string> => {
    const { blob } = await loadResource({
      shareId,
      resourceId: content === resource ? resource.id : (versionId ?? resource.id),
      content,
      mediaType: resource.mediaType,
      getResource,
      allowedOrigins,
      base: globalThis.location.href,
      foreignAllowed: false,
      maxBytes: textLimit,
      signal: new AbortController().signal,
    })
    return blob.text()
  }
  return (
    <>
      {textual.has(kind) ? (
        <CopyButton className="pt-panel-extra" label={labels.copy} text={text} />
      ) : null}
      <DownloadButton resource={resource} versionId={versionId} variant="icon" />
    </>
  )
}
