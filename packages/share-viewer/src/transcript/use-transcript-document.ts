'use client'

import { useContext, useEffect, type RefObject } from 'react'
import { drawFigure } from '../diagram/draw-figure.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { drawFormula, drawFormulasNow } from '../math/draw-formula.tsx'
import { PanelContext } from '../panel/panel-context.ts'
import type { PanelItem } from '../panel/panel-store.ts'
import { RevealContext } from '../replay/reveal-context.ts'
import { createNearScreen } from '../view/near-screen.ts'
import { showImageFailed } from '../view/load-image.tsx'
import { drawCode } from './draw-code.tsx'
import { markOpenItem } from './mark-open-item.ts'
import { useTranscriptStore } from './transcript-context.ts'
import { useClientLayoutEffect } from '../view/use-client-layout-effect.ts'

/** Keeps a transcript's document in step with the replay and the panel, and colours its code. */
export function useTranscriptDocument(root: RefObject<HTMLElement | null>): void {
  const store = useTranscriptStore()
  const reveal = useContext(RevealContext)
  const panel = useContext(PanelContext)
  const labels = useViewerLabels()
  const { imageFailed } = labels

  useClientLayoutEffect(() => {
    const apply = (): void => store.applyReveal(reveal.get)
    apply()
    return reveal.subscribeAll(apply)
  }, [store, reveal])

  useEffect(() => {
    const item = (): PanelItem | null => panel?.getSnapshot().item ?? null
    const near = createNearScreen([
      { selector: 'code[data-language]', upgrade: drawCode },
      { selector: 'code.pt-math-source', upgrade: drawFormula },
      { selector: 'figure[data-diagram]', upgrade: (figure) => drawFigure(figure, labels) },
    ])
    const unwatch = store.watch({
      onBuilt: (section) => item() && markOpenItem(section, item()),
      onNear: (section) => near.watch(section),
      onPrint: async () => {
        if (root.current) await near.all(root.current)
      },
    })
    let last = item()
    const unsubscribe = panel?.subscribe(() => {
      if (item() === last || !root.current) return
      last = item()
      markOpenItem(root.current, last)
    })
    return () => {
      unwatch()
      near.stop()
      unsubscribe?.()
    }
  }, [store, panel, root, labels])

  useEffect(() => {
    // By the browser's own command: what can be drawn at once is.
    const finish = (): void => {
      store.finish()
      if (root.current) drawFormulasNow(root.current)
    }
    window.addEventListener('beforeprint', finish)
    return () => window.removeEventListener('beforeprint', finish)
  }, [store, root])

  useEffect(() => {
    const element = root.current
    // Failures of pictures do not bubble.
    const fail = ({ target }: Event): void => {
      if (!(target instanceof HTMLImageElement) || target.closest('.pt-live')) return
      if (target.matches('.pt-image')) showImageFailed(target, imageFailed)
    }
    element?.addEventListener('error', fail, true)
    return () => element?.removeEventListener('error', fail, true)
  }, [root, imageFailed])
}
