'use client'

import { clsx } from 'clsx'
import { forwardRef, useRef, useState, type ComponentPropsWithoutRef } from 'react'
import { createPortal } from 'react-dom'
import { PanelBody } from './panel-body.tsx'
import { usePanel } from './panel-context.ts'
import { PanelDetailContext } from './panel-detail-context.ts'
import { PanelGallery } from './panel-gallery.tsx'
import { PanelGrip } from './panel-grip.tsx'
import { PanelHead } from './panel-head.tsx'
import { usePanelLabels } from './panel-labels-context.ts'
import { PanelResizer } from './panel-resizer.tsx'
import { useMergedRef } from './use-merged-ref.ts'
import { usePanelAnchor } from './use-panel-anchor.ts'
import { usePanelFocus } from './use-panel-focus.ts'
import { usePanelKeys } from './use-panel-keys.ts'
import { usePanelPlace } from './use-panel-place.ts'

export interface PanelProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Where the sheet of narrow pages is portalled. @default document.body */
  readonly container?: HTMLElement | undefined
  /** @default 'system' */
  readonly theme?: 'light' | 'dark' | 'system'
}

/**
 * What a file or a tool call looks like, beside the text or, below 960 px of page width, in a
 * sheet above the replay bar. Renders a `<section>` (a region, not a dialog: the conversation
 * stays readable and usable), or nothing while closed.
 */
export const Panel = forwardRef<HTMLElement, PanelProps>(function Panel(props, ref) {
  const { item, opened } = usePanel()
  const anchor = useRef<HTMLSpanElement>(null)
  const section = useRef<HTMLElement>(null)
  const mergedRef = useMergedRef(section, ref)
  const place = usePanelPlace(anchor, item !== null)
  usePanelAnchor(anchor, item !== null)
  usePanelFocus(section, opened, item !== null && place.mode !== null)
  const { container, theme, ...rest } = props
  const surface = <PanelSurface {...rest} ref={mergedRef} place={place.mode} />
  return (
    <>
      <span ref={anchor} className="pt-panel-anchor" hidden />
      {item === null || place.mode === null
        ? null
        : place.mode === 'side'
          ? surface
          : createPortal(
              <div
                ref={place.sheetRef}
                className="pt-root pt-panel-sheet"
                data-theme={theme === 'system' ? undefined : theme}
                dir={place.direction}
              >
                {surface}
              </div>,
              container ?? document.body,
            )}
    </>
  )
})

interface PanelSurfaceProps extends Omit<PanelProps, 'container' | 'theme'> {
  readonly place: 'side' | 'sheet' | null
}

const PanelSurface = forwardRef<HTMLElement, PanelSurfaceProps>(function PanelSurface(
  { className, place, onKeyDown, ...props },
  ref,
) {
  const panel = usePanel()
  const labels = usePanelLabels()
  const [detail, setDetail] = useState<string | null>(null)
  const [tall, setTall] = useState(false)
  const onPanelKeyDown = usePanelKeys()
  if (panel.item === null) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the controls inside
    <section
      {...props}
      ref={ref}
      className={clsx('pt-panel', className)}
      data-place={place}
      data-size={place === 'sheet' && tall ? 'tall' : undefined}
      aria-label={labels.panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (!event.defaultPrevented) onPanelKeyDown(event)
      }}
    >
      {place === 'side' ? <PanelResizer /> : <PanelGrip tall={tall} onTallChange={setTall} />}
      <PanelHead item={panel.item} detail={detail} />
      <PanelDetailContext.Provider value={setDetail}>
        <PanelBody item={panel.item} />
      </PanelDetailContext.Provider>
      {panel.item.type === 'resource' ? <PanelGallery item={panel.item} /> : null}
    </section>
  )
})
