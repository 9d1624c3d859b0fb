'use client'

import { useRef, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { useDragPan } from './use-drag-pan.ts'
import { useZoom } from './use-zoom.ts'
import { ZoomControls } from './zoom-controls.tsx'

export interface ImageCanvasProps {
  readonly src: string
  readonly alt: string
  /** White behind what is see-through. @default true */
  readonly paper?: boolean
  readonly onSize: (size: readonly [width: number, height: number]) => void
  readonly onBroken: () => void
}

/**
 * The picture in a scroll area of its own: fitted, or enlarged and moved by dragging, by the
 * wheel, or with the arrow keys while it has the focus.
 */
export function ImageCanvas({
  src,
  alt,
  paper = true,
  onSize,
  onBroken,
}: ImageCanvasProps): ReactNode {
  const labels = usePanelLabels()
  const canvas = useRef<HTMLDivElement>(null)
  const image = useRef<HTMLImageElement>(null)
  const zoom = useZoom(canvas, image)
  const drag = useDragPan(!zoom.fitted)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging and double clicks have keys and buttons beside them */}
      <div
        ref={canvas}
        className="pt-canvas"
        data-zoomed={zoom.fitted ? undefined : ''}
        data-dragging={drag.dragging ? '' : undefined}
        data-own-arrows={zoom.fitted ? undefined : ''}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        tabIndex={zoom.fitted ? undefined : 0}
        role="group"
        aria-label={labels.imageArea}
        onDoubleClick={() => (zoom.fitted ? zoom.zoomTo(1) : zoom.fit())}
        {...drag.handlers}
      >
        <img
          ref={image}
          className="pt-canvas-image"
          data-paper={paper ? '' : undefined}
          src={src}
          alt={alt}
          draggable={false}
          decoding="async"
          referrerPolicy="no-referrer"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            if (naturalWidth > 0) onSize([naturalWidth, naturalHeight])
            zoom.measure()
          }}
          onError={onBroken}
        />
      </div>
      <ZoomControls zoom={zoom} />
    </>
  )
}
