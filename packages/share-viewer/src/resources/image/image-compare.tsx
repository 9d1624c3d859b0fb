'use client'

import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'

export interface ImageCompareProps {
  readonly before: string
  readonly after: string
  /** The file's name. */
  readonly name: string
  /** Side by side instead of one over the other. */
  readonly apart: boolean
  readonly onBroken: () => void
}

/** Two versions of a picture: one over the other with a divider to drag, or side by side. */
export function ImageCompare({
  before,
  after,
  name,
  apart,
  onBroken,
}: ImageCompareProps): ReactNode {
  const labels = usePanelLabels()
  const stage = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(50)
  useLayoutEffect(() => {
    stage.current?.style.setProperty('--_share', `${share}%`)
  }, [share])
  const picture = (src: string, alt: string, place: 'before' | 'after'): ReactNode => (
    <img
      className="pt-compare-image"
      data-place={place}
      src={src}
      alt={alt}
      draggable={false}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={onBroken}
    />
  )
  const older = picture(before, labels.compareBefore(name), 'before')
  const newer = picture(after, labels.compareAfter(name), 'after')
  if (apart) {
    return (
      <div className="pt-compare" data-apart="">
        <figure className="pt-compare-side">
          {older}
          <figcaption className="pt-compare-word">{labels.before}</figcaption>
        </figure>
        <figure className="pt-compare-side">
          {newer}
          <figcaption className="pt-compare-word">{labels.after}</figcaption>
        </figure>
      </div>
    )
  }
  return (
    <div className="pt-compare">
      <div ref={stage} className="pt-compare-stage">
        {newer}
        {older}
        <span className="pt-compare-line" aria-hidden="true" />
        {/* Native, so that dragging, tapping, keys and screen readers all work as they do elsewhere. */}
        <input
          className="pt-compare-range"
          type="range"
          min={0}
          max={100}
          step={1}
          value={share}
          aria-label={labels.compareDivider}
          aria-valuetext={labels.compareShare(share)}
          onChange={(event) => setShare(event.target.valueAsNumber)}
        />
      </div>
    </div>
  )
}
