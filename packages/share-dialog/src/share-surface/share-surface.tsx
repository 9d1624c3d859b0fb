'use client'

import type { ReactNode } from 'react'
import * as ShareDialog from '../share-dialog/index.parts.ts'
import { useShareDialog } from '../share-dialog/share-dialog-context.ts'
import { faceOf } from './face.ts'
import { LinkFace } from './link-face.tsx'
import { Glide } from './glide.tsx'
import { LoadingFace } from './loading-face.tsx'
import { OfferFace } from './offer-face.tsx'
import { StoppedFace } from './stopped-face.tsx'
import { UnreadFace } from './unread-face.tsx'

const faces = {
  loading: LoadingFace,
  unread: UnreadFace,
  offer: OfferFace,
  link: LinkFace,
  stopped: StoppedFace,
}

/** The ready-made dialog, composed of public parts. What `ShareButton` loads on intent. */
export function ShareSurface(): ReactNode {
  const { share } = useShareDialog('ShareButton')
  const face = faceOf(share)
  const Face = faces[face]
  return (
    <ShareDialog.Portal>
      <ShareDialog.Scrim />
      <ShareDialog.Content>
        <Glide
          face={face}
          head={
            <header className="pt-dialog-head">
              <ShareDialog.Title />
              <ShareDialog.Close />
              <ShareDialog.Description />
            </header>
          }
        >
          <Face />
        </Glide>
        <ShareDialog.Status />
      </ShareDialog.Content>
    </ShareDialog.Portal>
  )
}
