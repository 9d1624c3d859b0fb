'use client'

import { copyText, type Message } from '@playthread/core'
import { useContext, type MouseEvent } from 'react'
import { useAnnounce } from '../announce/announcer.tsx'
import { showCopyResult } from '../code/show-copy-result.ts'
import { sourceText } from '../code/source-text.ts'
import { useViewerSettings } from '../conversation/viewer-settings.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { toolPlaceOf } from '../message/agent-path.ts'
import { messageText } from '../message/message-text.ts'
import { PanelContext } from '../panel/panel-context.ts'
import { loadImage } from './load-image.tsx'
import { askedAction, type AskedAction } from './view-action.ts'

export interface ViewActions {
  /** The message around a button, by its element. */
  readonly findMessage: (element: Element) => Message | undefined
  /** Someone asked to see all of a message. */
  readonly onExpand?: (message: Message) => void
}

/** Answers the buttons of a document: a click handler for any element around it. */
export function useViewActions({
  findMessage,
  onExpand,
}: ViewActions): (event: MouseEvent<HTMLElement>) => void {
  const labels = useViewerLabels()
  const announce = useAnnounce()
  const panel = useContext(PanelContext)
  const { messageUrl } = useViewerSettings()

  async function copy(button: HTMLElement, text: string | undefined): Promise<void> {
    if (text === undefined) return
    const copied = (await copyText(text)) === 'copied'
    const words = copied ? labels.copied : labels.copyFailed
    showCopyResult(button, copied ? 'copied' : 'failed', words)
    announce(words)
  }

  function perform({ action, button }: AskedAction): void {
    const message = (): Message | undefined => findMessage(button)
    switch (action) {
      case 'copy-code': {
        const code = button.closest('.pt-code')?.querySelector('code')
        return void copy(button, code ? sourceText(code) : undefined)
      }
      case 'copy-message': {
        const whole = message()
        return void copy(button, whole && messageText(whole))
      }
      case 'copy-link': {
        const target = message()
        return void copy(button, target && messageUrl?.(target.id))
      }
      case 'open-tool': {
        const owner = message()
        // Safari leaves clicked buttons unfocused; the panel hands focus back to this one.
        button.focus({ preventScroll: true })
        const { toolCallId, inside } = toolPlaceOf(button)
        if (owner) panel?.openTool(owner.id, toolCallId, inside)
        return
      }
      case 'open-resource':
        button.focus({ preventScroll: true })
        return panel?.openResource(button.dataset.resource ?? '')
      case 'cite':
        return showSource(button)
      case 'load-image':
        return loadImage(button, labels.imageFailed)
      case 'expand': {
        const long = message()
        if (long) onExpand?.(long)
      }
    }
  }

  return (event) => {
    if (event.defaultPrevented) return
    const asked = askedAction(event.target)
    if (!asked) return
    // The address keeps naming the message the reader came for.
    event.preventDefault()
    perform(asked)
  }
}

function showSource(link: HTMLElement): void {
  const id = link.getAttribute('href')?.slice(1) ?? ''
  const target = link.ownerDocument.getElementById(id)
  target?.scrollIntoView?.({ block: 'nearest' })
  target?.focus({ preventScroll: true })
}
