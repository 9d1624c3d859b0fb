'use client'

import { useEffect } from 'react'

/** Asks search engines to stay away, for as long as the component lives. */
export function useNoIndex(): void {
  useEffect(() => {
    const meta = document.createElement('meta')
    meta.name = 'robots'
    meta.content = 'noindex, nofollow, noarchive'
    document.head.append(meta)
    return () => meta.remove()
  }, [])
}
