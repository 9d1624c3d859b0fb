'use client'

import { useEffect, useState } from 'react'
import type { DiagramColors } from './draw-diagram.ts'

export interface DrawnImage {
  readonly url: string
  readonly width: number
  readonly height: number
}

/** A source that is still being written is drawn once it rests, in ms. */
const quietMs = 200

/** A drawing as an image address; `null` while it is made, `'failed'` when it cannot be. */
export function useDrawing(
  source: string,
  colors: DiagramColors | null,
): DrawnImage | 'failed' | null {
  const [drawing, setDrawing] = useState<{
    readonly source: string
    readonly image: DrawnImage | 'failed'
  } | null>(null)
  useEffect(() => {
    if (!colors) return
    let wanted = true
    let url = ''
    const timer = setTimeout(() => {
      import('./draw-diagram.ts')
        .then(({ drawDiagram }) => {
          if (!wanted) return
          const drawn = drawDiagram(source, colors)
          if (drawn) url = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }))
          const image = drawn ? { url, width: drawn.width, height: drawn.height } : 'failed'
          setDrawing({ source, image })
        })
        .catch(() => wanted && setDrawing({ source, image: 'failed' }))
    }, quietMs)
    return () => {
      wanted = false
      clearTimeout(timer)
      if (url) URL.revokeObjectURL(url)
    }
  }, [source, colors])
  return drawing?.source === source ? drawing.image : null
}
