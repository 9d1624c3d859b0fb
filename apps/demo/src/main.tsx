import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@playthread/core/styles.css'
import '@playthread/replay-bar/styles.css'
import '@playthread/share-dialog/styles.css'
import '@playthread/share-viewer/styles.css'
import './demo.css'
import { Demo } from './demo.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Demo />
    </StrictMode>,
  )
}
