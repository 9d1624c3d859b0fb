import { parseConversation } from '@playthread/core'
import '@playthread/core/styles.css'
import '@playthread/replay-bar/styles.css'
import { createRoot } from 'react-dom/client'
import { ConversationView } from '../conversation/conversation-view.tsx'
import '../styles.css'
import { dataElementId } from './page-data.ts'
import './standalone.css'

/** An exported page: the conversation in it, and the viewer that shows it. No network. */
const root = document.getElementById('playthread')
const data: unknown = JSON.parse(document.getElementById(dataElementId)?.textContent ?? 'null')

if (root) {
  createRoot(root).render(
    // What would have to be fetched cannot be: the page's policy has no network.
    <ConversationView conversation={parseConversation(data)} imagePolicy={() => 'block'} />,
  )
}
