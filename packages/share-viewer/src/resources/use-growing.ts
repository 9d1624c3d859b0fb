'use client'

import { useEffect, useState } from 'react'

/**
 * How many pieces of something long to show: a few at once, the rest a few at a time, without
 * being asked.
 */
export function useGrowing(pieces: readonly unknown[], step: number): number {
  const [grown, setGrown] = useState({ pieces, count: step })
  const count = grown.pieces === pieces ? grown.count : step
  const more = count < pieces.length
  useEffect(() => {
    if (!more) return
    const timer = setTimeout(() => setGrown({ pieces, count: count + step }))
    return () => clearTimeout(timer)
  }, [pieces, count, step, more])
  return count
}
