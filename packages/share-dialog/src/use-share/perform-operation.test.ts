import { ShareError, type ShareAdapter } from '@playthread/core'
import { expect, it } from 'vitest'
import { adapterWith, sharedAdapter } from '../share-dialog.fixture.tsx'
import { performOperation } from './perform-operation.ts'

const lost = () => new ShareError('network', 'The answer was lost.')

/** Does what was asked, and then the answer does not arrive. */
function losing(adapter: ShareAdapter, method: 'createShare' | 'stopShare'): ShareAdapter {
  return {
    ...adapter,
    [method]: async (id: string) => {
      await adapter[method](id)
      throw lost()
    },
  }
}

it('counts a link as created when only the answer was lost', async () => {
  const outcome = await performOperation(losing(adapterWith(), 'createShare'), 'c1', 'create', null)
  expect(outcome).toMatchObject({ share: { status: 'active' }, failure: null })
})

it('counts sharing as stopped when only the answer was lost', async () => {
  const adapter = losing(await sharedAdapter(), 'stopShare')
  const seen = await adapter.getShare('c1')
  const outcome = await performOperation(adapter, 'c1', 'stop', seen)
  expect(outcome).toMatchObject({ share: { status: 'stopped' }, failure: null })
})

it('is certain that nothing was shared when the record says so', async () => {
  const adapter = adapterWith({ createShare: () => Promise.reject(lost()) })
  const outcome = await performOperation(adapter, 'c1', 'create', null)
  expect(outcome).toMatchObject({ share: null, failure: { code: 'network', verified: true } })
})

it('is not certain when the record cannot be read either', async () => {
  const adapter = adapterWith({
    stopShare: () => Promise.reject(lost()),
    getShare: () => Promise.reject(lost()),
  })
  const outcome = await performOperation(adapter, 'c1', 'stop', null)
  expect(outcome.share).toBeUndefined()
  expect(outcome.failure).toMatchObject({ during: 'stop', verified: false })
})

it('does not undo a stop the owner had not seen', async () => {
  const adapter = await sharedAdapter('stopped')
  const outcome = await performOperation(adapter, 'c1', 'create', null)
  expect(outcome).toMatchObject({ share: { status: 'stopped' }, failure: { code: 'conflict' } })
  expect(await adapter.getShare('c1')).toMatchObject({ status: 'stopped' })
})

it('takes the link another tab has created meanwhile', async () => {
  const adapter = await sharedAdapter()
  const outcome = await performOperation(adapter, 'c1', 'create', null)
  expect(outcome).toMatchObject({ share: { status: 'active' }, failure: null })
})

it('does not take the old link for a reset one', async () => {
  const adapter = await sharedAdapter('active', { resetShare: () => Promise.reject(lost()) })
  const seen = await adapter.getShare('c1')
  const outcome = await performOperation(adapter, 'c1', 'reset', seen)
  expect(outcome.failure).toMatchObject({ during: 'reset', verified: true })
})
