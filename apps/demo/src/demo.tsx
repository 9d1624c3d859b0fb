import { ShareProvider } from '@playthread/core/react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { createBackend, shareUrlOf } from './backend.ts'
import { SharedPage } from './shared/shared-page.tsx'

// A viewer of a public link never downloads the host's app.
const HostApp = lazy(() =>
  import('./host/host-app.tsx').then((module) => ({ default: module.HostApp })),
)

/** `/s/<share id>` is public; everything else is the host's app. */
export function Demo(): ReactNode {
  const [backend] = useState(createBackend)
  const shareId = sharedId(location.pathname)
  const theme = new URLSearchParams(location.search).get('theme')
  return (
    <ShareProvider
      adapter={backend.adapter}
      shareUrl={shareUrlOf}
      theme={theme === 'dark' || theme === 'light' ? theme : 'system'}
    >
      {shareId === null ? (
        <Suspense>
          <HostApp conversations={backend.conversations} />
        </Suspense>
      ) : (
        <SharedPage shareId={shareId} />
      )}
    </ShareProvider>
  )
}

function sharedId(pathname: string): string | null {
  const id = /^\/s\/([^/]*)\/?$/.exec(pathname)?.[1]
  if (id === undefined) return null
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
