import { ShareError } from '@playthread/core'
import { expect, it } from 'vitest'
import { describeFailure } from '../use-share/share-failure.ts'
import { announcementWords } from './announcement-words.ts'
import { nextAnnouncement, type Announcement, type Moment } from './announcement.ts'
import { shareDialogLabels } from './share-dialog-labels.ts'

/** What is said along a way of moments. */
function said(...way: [Moment['state'], Moment['copyState']][]): string[] {
  const moments = way.map(([state, copyState]) => ({ state, copyState }))
  let announcement: Announcement = { event: null, copy: 'idle' }
  const words: string[] = []
  for (const [index, now] of moments.entries()) {
    const before = moments[index - 1]
    if (!before) continue
    announcement = nextAnnouncement(announcement, before, now)
    const failure =
      now.state === 'error' ? describeFailure('stop', new ShareError('network', ''), false) : null
    const labels = shareDialogLabels
    words.push(
      announcementWords({ announcement, state: now.state, failure, labels, platform: 'MacIntel' }),
    )
  }
  return words
}

it('says that the link was created and copied only when it was copied', () => {
  expect(
    said(
      ['unshared', 'idle'],
      ['creating', 'copying'],
      ['shared', 'copying'],
      ['shared', 'copied'],
      ['shared', 'idle'],
    ),
  ).toEqual(['', '', 'Link created and copied.', 'Link created and copied.'])
})

it('says which keys to press when the clipboard refused', () => {
  expect(said(['creating', 'copying'], ['creating', 'refused'], ['shared', 'refused']).at(-1)).toBe(
    'Link created. Your browser didn’t allow copying. The link is selected: press ⌘ C to copy it.',
  )
})

it('repeats itself for a second copy', () => {
  expect(said(['shared', 'copied'], ['shared', 'copying'], ['shared', 'copied'])).toEqual([
    '',
    'Link copied to your clipboard.',
  ])
})

it('tells a stop from one made elsewhere, and both from a failure', () => {
  expect(said(['stopping', 'idle'], ['stopped', 'idle'])).toEqual([
    'Sharing stopped. The link no longer works.',
  ])
  expect(said(['shared', 'idle'], ['stopped', 'idle'])).toEqual([
    'This conversation is no longer public.',
  ])
  expect(said(['stopping', 'idle'], ['error', 'idle'])).toEqual([
    'Sharing could not be stopped. The server did not answer. The link may still work.',
  ])
})

it('says nothing about what was so from the beginning', () => {
  expect(said(['loading', 'idle'], ['shared', 'idle'])).toEqual([''])
})
