'use client'

import { LazyMotion, domAnimation, m } from 'framer-motion'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

const ease: [number, number, number, number] = [0.2, 0, 0, 1]

export interface GlideProps {
  /** What stays when the face changes. */
  readonly head: ReactNode
  /** Names the arrangement below: a new one fades in, and the height follows. */
  readonly face: string
  readonly children: ReactNode
}

/** Moves only the dialog's lower edge when its content changes. Still for readers who ask for it. */
export function Glide({ head, face, children }: GlideProps): ReactNode {
  const inner = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState<number | 'auto'>('auto')
  const [firstFace] = useState(face)
  const [hasChanged, setHasChanged] = useState(false)
  if (face !== firstFace && !hasChanged) setHasChanged(true)
  const transition = { duration: wantsStillness() ? 0 : 0.2, ease }

  useLayoutEffect(() => {
    const node = inner.current
    if (!node || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setHeight(node.offsetHeight))
    observer.observe(node)
    return () => observer.disconnect()
  }, [])

  return (
    <LazyMotion features={domAnimation} strict>
      <m.div className="pt-glide" initial={false} animate={{ height }} transition={transition}>
        <div ref={inner} className="pt-dialog-body">
          {head}
          <m.div
            key={face}
            className="pt-face"
            initial={hasChanged ? { opacity: 0 } : false}
            animate={{ opacity: 1 }}
            transition={transition}
          >
            {children}
          </m.div>
        </div>
      </m.div>
    </LazyMotion>
  )
}

/** Asked each time, as the setting may change while the dialog is open. */
function wantsStillness(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false
}
