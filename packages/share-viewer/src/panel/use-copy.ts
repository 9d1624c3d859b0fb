'use client'

import { copyText } from '@playthread/core'
import { useEffect, useRef, useState } from 'react'

export type CopyState = 'idle' | 'copied' | 'failed'

const shownMs = 2000

/** Copies on call and says for two seconds how it went. */
export function useCopy(): readonly [CopyState, (text: string | Promise<string>) => void] {
  const [state, setState] = useState<CopyState>('idle')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const copy = (text: string | Promise<string>): void => {
    void copyText(text).then((result) => {
      setState(result === 'copied' ? 'copied' : 'failed')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setState('idle'), shownMs)
    })
  }
  return [state, copy]
}
