import { ShareError, type ShareAdapter } from '@playthread/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { beforeAll, expect, it, vi } from 'vitest'
import { adapterWith, gate, Host, sharedAdapter } from '../share-dialog.fixture.tsx'

// What a first press would fetch: not what is timed here.
beforeAll(() => import('../share-surface/share-surface.tsx'), 30_000)

const open = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole('button', { name: /^Share/ }))
  return screen.findByRole('dialog')
}

it('says what a link would mean before there is one', async () => {
  const adapter = adapterWith()
  render(<Host adapter={adapter} />)
  const dialog = await open(userEvent.setup())
  expect(dialog).toHaveAccessibleName('Share conversation')
  expect(dialog).toHaveAccessibleDescription('Anyone with the link can view this conversation.')
  expect(await within(dialog).findByText('6 messages, 7 files.')).toBeVisible()
  expect(within(dialog).getByText('Later messages are included.')).toBeVisible()
  expect(within(dialog).queryByRole('textbox')).toBeNull()
  expect(await adapter.getShare('c1')).toBeNull()
})

it('says what readers will not see, before there is a link', async () => {
  const redactions = { 'email addresses': 3, keys: 1200 }
  const getShareSummary = async () => ({ messages: 6, resources: 7, redactions })
  render(<Host adapter={{ ...adapterWith(), getShareSummary }} />)
  const dialog = await open(userEvent.setup())
  expect(
    await within(dialog).findByText('Readers won’t see: email addresses (3), keys (1,200).'),
  ).toBeVisible()
})

it('creates the link once, however often it is pressed, and copies it', async () => {
  const user = userEvent.setup()
  const answer = gate<void>()
  const base = adapterWith()
  const createShare = vi.fn<ShareAdapter['createShare']>(async (id) => {
    await answer.promise
    return base.createShare(id)
  })
  render(
    <StrictMode>
      <Host adapter={{ ...base, createShare }} />
    </StrictMode>,
  )
  const dialog = await open(user)
  const create = within(dialog).getByRole('button', { name: 'Create share link' })
  await user.dblClick(create)
  await user.keyboard('{Enter}')
  expect(create).toHaveAttribute('aria-busy', 'true')
  expect(create).toHaveFocus()
  expect(within(dialog).queryByRole('textbox')).toBeNull()
  answer.open()
  const link = await within(dialog).findByRole<HTMLInputElement>('textbox', { name: 'Share link' })
  const share = await base.getShare('c1')
  expect(link).toHaveValue(`https://harbor.example/s/${share?.id}`)
  await waitFor(() =>
    expect(within(dialog).getByRole('status')).toHaveTextContent('Link created and copied.'),
  )
  expect(await navigator.clipboard.readText()).toBe(link.value)
  expect(createShare).toHaveBeenCalledOnce()
  expect(createShare).toHaveBeenCalledWith('c1', { ifGeneration: 0 })
  expect(within(dialog).getByRole('button', { name: 'Copied' })).toHaveFocus()
  const page = within(dialog).getByRole('link', { name: 'Open in new window' })
  expect(page).toHaveAttribute('href', link.value)
  expect(page).toHaveAttribute('rel', 'noopener noreferrer')
})

it('goes the whole way with the keyboard alone', async () => {
  const user = userEvent.setup()
  const adapter = adapterWith()
  render(<Host adapter={adapter} />)
  await user.tab()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Create share link' })).toHaveFocus(),
  )
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('button', { name: /Cop/ })).toHaveFocus())
  const first = await adapter.getShare('c1')
  await user.tab()
  expect(screen.getByRole('button', { name: 'Stop sharing' })).toHaveFocus()
  await user.keyboard('{Enter}')
  const question = screen.getByRole('alertdialog', { name: 'Stop sharing?' })
  expect(within(question).getByRole('button', { name: 'Keep sharing' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'Stop sharing' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await user.tab()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByText('The link no longer works.')).toBeVisible())
  expect(screen.getByRole('heading', { name: 'Share conversation' })).toHaveFocus()
  expect(screen.getByRole('status')).toHaveTextContent('Sharing stopped.')
  expect(await adapter.getShare('c1')).toMatchObject({ status: 'stopped' })
  await user.click(screen.getByRole('button', { name: 'Create share link again' }))
  await screen.findByRole('heading', { name: 'This conversation is public' })
  expect((await adapter.getShare('c1'))?.id).toBe(first?.id)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('button', { name: 'Shared: this conversation is public' })).toHaveFocus()
})

it('resets the link only after saying that the old one dies', async () => {
  const user = userEvent.setup()
  const adapter = await sharedAdapter()
  const old = await adapter.getShare('c1')
  render(<Host adapter={adapter} />)
  await screen.findByRole('button', { name: /^Shared/ })
  await open(user)
  await user.click(screen.getByRole('button', { name: 'Reset link' }))
  const question = screen.getByRole('alertdialog', { name: 'Reset link?' })
  expect(question).toHaveAccessibleDescription(/stops working for good/)
  expect((await adapter.getShare('c1'))?.id).toBe(old?.id)
  await user.click(within(question).getByRole('button', { name: 'Reset link' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  const now = await adapter.getShare('c1')
  expect(now?.id).not.toBe(old?.id)
  expect(await navigator.clipboard.readText()).toBe(`https://harbor.example/s/${now?.id}`)
})

it('has no reset where the adapter has none', async () => {
  const adapter = await sharedAdapter('active', { resetShare: undefined })
  render(<Host adapter={adapter} />)
  await screen.findByRole('button', { name: /^Shared/ })
  await open(userEvent.setup())
  expect(screen.getByRole('button', { name: 'Stop sharing' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Reset link' })).toBeNull()
})

it('does not call it stopped before it is, and says when it is not', async () => {
  const user = userEvent.setup()
  const answer = gate<never>()
  const adapter = await sharedAdapter('active', { stopShare: () => answer.promise })
  render(<Host adapter={adapter} />)
  await screen.findByRole('button', { name: /^Shared/ })
  const dialog = await open(user)
  await user.click(screen.getByRole('button', { name: 'Stop sharing' }))
  const question = screen.getByRole('alertdialog')
  await user.click(within(question).getByRole('button', { name: 'Stop sharing' }))
  expect(within(question).getByRole('button', { name: 'Stopping…' })).toHaveFocus()
  expect(dialog).toHaveAccessibleName('This conversation is public')
  answer.fail(new ShareError('unavailable', 'no'))
  expect(await screen.findByText('Sharing could not be stopped.')).toBeVisible()
  expect(screen.getByText(/The link still works\./, { selector: '.pt-notice *' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus()
})
