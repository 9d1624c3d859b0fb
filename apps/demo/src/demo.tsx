import { ShareProvider } from '@playthread/core/react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { createBackend, shareUrlOf } from './backend.ts'
import { PublicPage } from './shared/public-page.tsx'
import { sharedId } from './shared/shared-id.ts'
import { themeOf } from './shared/theme-of.ts'

// A viewer of a public link never downloads the host's app.
const HostApp = lazy(() =>
  import('./host/host-app.tsx').then((module) => ({ default: module.HostApp })),
)

/** `/s/<share id>` is public; everything else is the host's app. */
export function Demo(): ReactNode {
  const [backend] = useState(createBackend)
  const shareId = sharedId(location.pathname)
  const theme = themeOf(location.search)
  if (shareId !== null) {
    return <PublicPage shareId={shareId} adapter={backend.adapter} theme={theme} />
  }
  return (
    <ShareProvider adapter={backend.adapter} shareUrl={shareUrlOf} theme={theme}>
      <Suspense>
        <HostApp conversations={backend.conversations} />
      </Suspense>
    </ShareProvider>
  )
}
