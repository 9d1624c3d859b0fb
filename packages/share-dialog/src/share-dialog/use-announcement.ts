'use client'

import { useState } from 'react'
import { nextAnnouncement, type Announcement } from './announcement.ts'
import { useShareDialog } from './share-dialog-context.ts'

/** What there is to say about the latest change since this was mounted. */
export function useAnnouncement(): Announcement {
  const { state, copyState } = useShareDialog('ShareDialog.Status').share
  const [moment, setMoment] = useState({ state, copyState })
  const [announcement, setAnnouncement] = useState<Announcement>({ event: null, copy: copyState })
  if (moment.state === state && moment.copyState === copyState) return announcement
  const next = nextAnnouncement(announcement, moment, { state, copyState })
  setMoment({ state, copyState })
  setAnnouncement(next)
  return next
}
