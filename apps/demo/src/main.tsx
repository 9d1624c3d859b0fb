import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import '@playthread/core/styles.css'
import '@playthread/replay-bar/styles.css'
import '@playthread/share-dialog/styles.css'
import '@playthread/share-viewer/styles.css'
import './demo.css'
import { createBackend } from './backend.ts'
import { Demo } from './demo.tsx'
import { takePageData } from './shared/page-data.ts'
import { PublicPage } from './shared/public-page.tsx'
import { sharedId } from './shared/shared-id.ts'
import { themeOf } from './shared/theme-of.ts'

const root = document.getElementById('root')
const shareId = sharedId(location.pathname)
const data = takePageData()

if (root && data && shareId !== null) {
  hydrateRoot(
    root,
    <StrictMode>
      <PublicPage
        shareId={shareId}
        adapter={createBackend().adapter}
        theme={themeOf(location.search)}
        initialConversation={data.conversation}
      />
    </StrictMode>,
  )
} else if (root) {
  createRoot(root).render(
    <StrictMode>
      <Demo />
    </StrictMode>,
  )
}
