import { createHttpAdapter } from '@playthread/adapters/http'
import type { Conversation } from '@playthread/core'
import type { Theme } from '@playthread/core/react'
import { loadMath } from '@playthread/share-viewer'
import { getShareMetadata, ShareHead } from '@playthread/share-viewer/metadata'
import { StrictMode } from 'react'
import { renderToReadableStream, renderToStaticMarkup } from 'react-dom/server.edge'
import { PublicPage } from './shared/public-page.tsx'

export { pageDataElement } from './shared/page-data.ts'
export { sharedId } from './shared/shared-id.ts'
export { themeOf } from './shared/theme-of.ts'

export interface RenderOptions {
  readonly shareId: string
  /** `null`: the link is not public. */
  readonly conversation: Conversation | null
  readonly theme: Theme
  readonly nonce: string
  readonly signal: AbortSignal
}

// Formulas are written as what they mean, and need not be drawn on arrival.
await loadMath()

/** The public page's HTML, as it comes. */
export async function renderPage(options: RenderOptions): Promise<ReadableStream<Uint8Array>> {
  const { shareId, conversation, theme, nonce, signal } = options
  return renderToReadableStream(
    <StrictMode>
      <PublicPage
        shareId={shareId}
        // Asked for nothing while the server renders.
        adapter={createHttpAdapter({ baseUrl: '/api/playthread' })}
        theme={theme}
        initialConversation={conversation}
      />
    </StrictMode>,
    { nonce, signal },
  )
}

/** What stands in the head of a link's page; the same for every link that is not public. */
export function renderHead(conversation: Conversation | null): string {
  return renderToStaticMarkup(
    <ShareHead metadata={getShareMetadata(conversation, { siteName: 'Harbor' })} />,
  )
}
