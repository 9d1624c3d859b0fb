import type { ReactNode } from 'react'

const globe =
  'M16.25 10a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0ZM3.75 10h12.5M10 3.75c1.8 1.8 2.6 3.9 2.6 6.25s-.8 4.45-2.6 6.25c-1.8-1.8-2.6-3.9-2.6-6.25s.8-4.45 2.6-6.25Z'
const share =
  'M10 12V3.75M6.75 6.75 10 3.5l3.25 3.25M4.25 11v3.5c0 .97.78 1.75 1.75 1.75h8c.97 0 1.75-.78 1.75-1.75V11'

/** What stands before the button's word, always 20 px wide. */
export function TriggerIcon({
  isPublic,
  isBusy,
}: {
  readonly isPublic: boolean
  readonly isBusy: boolean
}): ReactNode {
  if (isBusy) return <span className="pt-spinner pt-share-button-spinner" aria-hidden="true" />
  return (
    <svg className="pt-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={isPublic ? globe : share} />
    </svg>
  )
}
