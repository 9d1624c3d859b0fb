'use client'

import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import type { PanelProps } from '../panel/panel.tsx'

/**
 * The panel and all it can show, fetched once the page is there: nobody waits for it to read.
 * Until then there is nothing to see of it anyway; what was opened meanwhile shows when it comes.
 */
export function LazyPanel(props: PanelProps): ReactNode {
  const [loaded, setLoaded] = useState<{ readonly Panel: ComponentType<PanelProps> } | null>(null)
  useEffect(() => {
    let wanted = true
    import('../panel/panel.tsx').then(
      ({ Panel }) => wanted && setLoaded({ Panel }),
      // Without the panel the conversation still reads; a reload brings both.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [])
  return loaded ? <loaded.Panel {...props} /> : null
}
