'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useAnnounce } from '../announce/announcer.tsx'
import { useConversation } from '../conversation/conversation-context.ts'
import { extensionOf, type ExportFormat } from '../export/export-format.ts'
import { fileName } from '../export/file-name.ts'
import { saveFile } from '../export/save-file.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useResources } from '../resources/resource-context.ts'
import { usePageAddress } from './page-address.ts'

export type ExportState = 'idle' | 'busy' | 'failed'

/**
 * Saves the conversation as a file, and says how that went. Ends with the component: nothing is
 * saved of a conversation that is no longer shown.
 */
export function useExport(format: ExportFormat): readonly [ExportState, () => void] {
  const labels = useViewerLabels()
  const announce = useAnnounce()
  const conversation = useConversation()
  const { shareId, getResource, allowedOrigins } = useResources()
  const address = usePageAddress()
  const [state, setState] = useState<ExportState>('idle')
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(() => {
    if (running.current && !running.current.signal.aborted) return
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setState('busy')
    announce(labels.exporting)
    const title = conversation.title.trim() || labels.untitled
    const request = {
      conversation,
      format,
      url: address(),
      shareId,
      getResource,
      allowedOrigins,
      signal,
    }
    // What makes files is fetched when one is asked for.
    const made = import('../export/export-conversation.ts').then(({ exportConversation }) =>
      exportConversation(request),
    )
    made.then(
      (blob) => {
        if (signal.aborted) return
        saveFile(blob, fileName(title, extensionOf(format)))
        finish('idle', labels.exported)
      },
      () => {
        if (!signal.aborted) finish('failed', labels.exportFailed)
      },
    )
    function finish(next: ExportState, said: string): void {
      running.current = null
      setState(next)
      announce(said)
    }
  }, [announce, labels, conversation, format, address, shareId, getResource, allowedOrigins])
  return [state, start]
}
