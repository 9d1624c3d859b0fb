import { ShareError, type Share } from '@playthread/core'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { adapterWith, gate, Host, sharedAdapter } from '../share-dialog.fixture.tsx'

// What a first press would fetch: not what is timed here.
beforeAll(() => import('../share-surface/share-surface.tsx'), 30_000)

const lost = () => Promise.reject(new ShareError('network', 'The answer was lost.'))

afterEach(() => vi.unstubAllGlobals())

async function openDialog() {
  await userEvent.click(screen.getAllByRole('button', { name: /^Share/ })[0] ?? document.body)
  return screen.findByRole('dialog')
}

function goOnline(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  act(() => void window.dispatchEvent(new Event(isOnline ? 'online' : 'offline')))
}

it('says that nothing was shared when creating failed, and can try again', async () => {
  const base = adapterWith()
  let isUp = false
  const adapter = adapterWith({
    getShare: (id) => base.getShare(id),
    createShare: (id, options) => (isUp ? base.createShare(id, options) : lost()),
  })
  render(<Host adapter={adapter} />)
  const dialog = await openDialog()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create share link' }))
  const words = 'The link could not be created. The server did not answer. Nothing was shared.'
  await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent(words))
  expect(within(dialog).getByRole('button', { name: 'Try again' })).toHaveFocus()
  expect(within(dialog).queryByText(/[Cc]opied/)).toBeNull()
  isUp = true
  await userEvent.click(within(dialog).getByRole('button', { name: 'Try again' }))
  const link = await within(dialog).findByRole('textbox', { name: 'Share link' })
  await waitFor(() => expect(link).toBeVisible())
})

it('waits offline, and is itself again when the network is back', async () => {
  const adapter = adapterWith({ createShare: lost })
  render(<Host adapter={adapter} />)
  const dialog = await openDialog()
  goOnline(false)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create share link' }))
  expect(await within(dialog).findByText('You are offline.')).toBeVisible()
  goOnline(true)
  expect(await within(dialog).findByRole('button', { name: 'Create share link' })).toHaveFocus()
  expect(within(dialog).queryByText('You are offline.')).toBeNull()
})

it('says why the record could not be read, and reads it again on request', async () => {
  let isAllowed = false
  const adapter = await sharedAdapter()
  const share = await adapter.getShare('c1')
  adapter.getShare = () =>
    isAllowed ? Promise.resolve(share) : Promise.reject(new ShareError('unauthorized', 'no'))
  render(<Host adapter={adapter} />)
  const dialog = await openDialog()
  expect(await within(dialog).findByText('You need to sign in again.')).toBeVisible()
  isAllowed = true
  await userEvent.click(within(dialog).getByRole('button', { name: 'Try again' }))
  const link = await within(dialog).findByRole('textbox', { name: 'Share link' })
  await waitFor(() => expect(link).toBeVisible())
})

it('follows another tab, whichever way it went', async () => {
  const adapter = adapterWith()
  render(
    <>
      <Host adapter={adapter} />
      <Host adapter={adapter} />
    </>,
  )
  const dialog = await openDialog()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create share link' }))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Shared/ })).toHaveLength(2))
  const again = await openDialog()
  await userEvent.click(within(again).getByRole('button', { name: 'Stop sharing' }))
  const question = within(again).getByRole('alertdialog')
  await userEvent.click(within(question).getByRole('button', { name: 'Stop sharing' }))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Share' })).toHaveLength(2))
})

it('shows the truth when another window was faster', async () => {
  const adapter = adapterWith()
  render(<Host adapter={adapter} />)
  const dialog = await openDialog()
  await adapter.createShare('c1')
  await adapter.stopShare('c1')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create share link' }))
  const words = await within(dialog).findByText('The link no longer works.')
  await waitFor(() => expect(words).toBeVisible())
  expect(await adapter.getShare('c1')).toMatchObject({ status: 'stopped' })
})

it('finishes what was begun when it is taken away, and shows it when it is back', async () => {
  const answer = gate<void>()
  const base = adapterWith()
  const adapter = {
    ...base,
    createShare: async (id: string) => {
      await answer.promise
      return base.createShare(id)
    },
  }
  const { unmount } = render(<Host adapter={adapter} />)
  await userEvent.click(
    within(await openDialog()).getByRole('button', { name: 'Create share link' }),
  )
  unmount()
  await act(async () => answer.open())
  await waitFor(async () => expect(await base.getShare('c1')).toMatchObject({ status: 'active' }))
  render(<Host adapter={adapter} />)
  expect(await screen.findByRole('button', { name: /^Shared/ })).toBeVisible()
})

it('never shows one conversation’s doings on another', async () => {
  const answer = gate<Share>()
  const adapter = adapterWith({ createShare: () => answer.promise })
  const { rerender } = render(<Host adapter={adapter} conversationId="c1" />)
  const dialog = await openDialog()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create share link' }))
  rerender(<Host adapter={adapter} conversationId="c2" />)
  const create = await within(dialog).findByRole('button', { name: 'Create share link' })
  expect(create).not.toHaveAttribute('aria-busy')
  const activeSince = '2026-01-24T16:42:00Z'
  await act(async () =>
    answer.open({ id: 's1', conversationId: 'c1', status: 'active', activeSince, generation: 1 }),
  )
  expect(within(dialog).queryByRole('textbox')).toBeNull()
  expect(within(dialog).queryByText(/[Cc]opied/)).toBeNull()
})

it('speaks another language, dates included', async () => {
  const adapter = await sharedAdapter()
  const labels = {
    dialog: {
      titlePublic: 'Öffentlich',
      publicSince: 'Öffentlich seit',
      shared: 'Geteilt',
      sharedName: 'Geteilt: öffentlich',
    },
  }
  render(<Host adapter={adapter} labels={labels} locale="de" />)
  fireEvent.click(await screen.findByRole('button', { name: 'Geteilt: öffentlich' }))
  const dialog = await screen.findByRole('dialog', { name: 'Öffentlich' })
  const year = String(new Date().getFullYear())
  const month = new Intl.DateTimeFormat('de', { month: 'long' }).format(new Date())
  expect(within(dialog).getByText(/^Öffentlich seit/)).toHaveTextContent(`${month} ${year}`)
})
