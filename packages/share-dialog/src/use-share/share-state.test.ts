import { ShareError, type Share } from '@playthread/core'
import { expect, it } from 'vitest'
import { describeFailure } from './share-failure.ts'
import { shareState, type ShareFacts } from './share-state.ts'

const share: Share = {
  id: 's1',
  conversationId: 'c1',
  status: 'active',
  activeSince: '2026-01-24T16:42:00Z',
  generation: 1,
}
const facts: ShareFacts = { share: null, running: null, failure: null, online: true }
const failed = (code: 'network' | 'conflict', verified: boolean) =>
  describeFailure('create', new ShareError(code, 'no'), verified)

it.each<[string, Partial<ShareFacts>]>([
  ['loading', { share: undefined }],
  ['unshared', { share: null }],
  ['shared', { share }],
  ['stopped', { share: { ...share, status: 'stopped' } }],
  ['creating', { running: 'create' }],
  ['stopping', { running: 'stop', share }],
  ['resetting', { running: 'reset', share }],
  ['creating', { running: 'create', failure: failed('network', true) }],
  ['error', { failure: failed('network', true) }],
  ['error', { failure: failed('network', true), share }],
  ['offline', { failure: failed('network', false), online: false }],
  ['error', { failure: failed('conflict', false) }],
  ['stopped', { failure: failed('conflict', true), share: { ...share, status: 'stopped' } }],
  ['unshared', { failure: failed('conflict', true) }],
])('is %s for %j', (state, given) => {
  expect(shareState({ ...facts, ...given })).toBe(state)
})
