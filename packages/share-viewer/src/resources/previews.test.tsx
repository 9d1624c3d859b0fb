import { ShareError, type ShareAdapter } from '@playthread/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { file, PanelStage, showing } from '../panel/panel.fixture.tsx'

const notes = file({ kind: 'text', title: 'notes.txt' })

test('reads through the adapter, says when it failed, and tries again', async () => {
  const user = userEvent.setup()
  const getResource = vi
    .fn<NonNullable<ShareAdapter['getResource']>>()
    .mockRejectedValueOnce(new ShareError('network', 'down'))
    .mockResolvedValue(new Blob(['Back again']))
  render(<PanelStage resources={[notes]} item={showing('notes.txt')} adapter={{ getResource }} />)
  expect(await screen.findByText(/The connection may be down/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Back again')).toBeVisible()
  expect(getResource.mock.calls[1]?.slice(0, 2)).toEqual(['s1', 'notes.txt'])
})

test('a file that is gone says so, in the panel and in the strip; the rest stands', async () => {
  const getResource = (): Promise<Blob> => Promise.reject(new ShareError('not_found', 'gone'))
  render(<PanelStage resources={[notes]} item={showing('notes.txt')} adapter={{ getResource }} />)
  expect(await screen.findByText('This file isn’t available any more.')).toBeVisible()
  expect(await screen.findByText('Unavailable')).toBeVisible()
})

test('asks before it reads from someone else’s server, naming the host', async () => {
  const user = userEvent.setup()
  const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response('Theirs')),
  )
  vi.stubGlobal('fetch', fetched)
  const theirs = { ...notes, url: 'https://files.other.example/n.txt' }
  render(<PanelStage resources={[theirs]} item={showing('notes.txt')} />)
  expect(await screen.findByText(/This comes from files\.other\.example/)).toBeVisible()
  expect(fetched).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Load it' }))
  expect(await screen.findByText('Theirs')).toBeVisible()
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({
    referrerPolicy: 'no-referrer',
    credentials: 'omit',
  })
})

test('a picture of someone else’s is shown after a click, without telling them the page', async () => {
  const user = userEvent.setup()
  const theirs = file({ kind: 'image', title: 'a.png', url: 'https://files.other.example/a.png' })
  render(<PanelStage resources={[theirs]} item={showing('a.png')} />)
  const load = await screen.findByRole('button', { name: 'Load it' })
  expect(document.querySelector('img')).toBeNull()
  await user.click(load)
  const picture = await screen.findByRole('img', { name: 'a.png' })
  expect(picture).toHaveAttribute('src', 'https://files.other.example/a.png')
  expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer')
})

test('reads an allowed host without asking, and never another scheme', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('Ours')))
  const ours = { ...notes, url: 'https://cdn.example/n.txt' }
  const { unmount } = render(
    <PanelStage
      resources={[ours]}
      item={showing('notes.txt')}
      allowedOrigins={['https://cdn.example']}
    />,
  )
  expect(await screen.findByText('Ours')).toBeVisible()
  unmount()
  const local = { ...notes, url: 'file:///etc/passwd' }
  render(<PanelStage resources={[local]} item={showing('notes.txt')} />)
  expect(await screen.findByText(/isn’t one that can be opened safely/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
})

test('shows the first part of a text that is too long, and says how much there is', async () => {
  const long = { ...notes, data: 'word '.repeat(1_200_000) }
  render(<PanelStage resources={[long]} item={showing('notes.txt')} />)
  expect(await screen.findByText('Showing the first 5 MB of 6 MB.')).toBeVisible()
  expect(screen.getAllByRole('button', { name: 'Download' })).toHaveLength(2)
})

test('a page opens as its source; its preview is a frame that may do nothing', async () => {
  const user = userEvent.setup()
  const html = '<h1>Hi</h1><script>alert(1)</script>'
  const site = file({ kind: 'html', title: 'index.html', mediaType: 'text/html', data: html })
  render(<PanelStage resources={[site]} item={showing('index.html')} />)
  expect(await screen.findByRole('radio', { name: 'Source' })).toBeChecked()
  expect(document.querySelector('iframe')).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Preview' }))
  const frame = document.querySelector('iframe')!
  expect(frame).toHaveAttribute('sandbox', '')
  expect(frame.srcdoc).toContain('<h1>Hi</h1>')
  expect(frame.srcdoc).not.toContain('alert')
})

test('a security policy that refuses the preview gets a calm answer', async () => {
  const user = userEvent.setup()
  vi.spyOn(DOMParser.prototype, 'parseFromString').mockImplementation(() => {
    throw new TypeError('This document requires TrustedHTML')
  })
  const site = file({ kind: 'html', title: 'index.html', data: '<h1>Hi</h1>' })
  render(<PanelStage resources={[site]} item={showing('index.html')} />)
  await user.click(await screen.findByRole('radio', { name: 'Preview' }))
  expect(await screen.findByText(/security policy doesn’t allow a preview/)).toBeVisible()
})

test('SVG is shown as a picture, never in the page', async () => {
  const create = vi.fn<(blob: Blob) => string>(() => 'blob:svg')
  const revoke = vi.fn<(url: string) => void>()
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: create, revokeObjectURL: revoke }))
  const svg = file({
    kind: 'svg',
    title: 'a.svg',
    mediaType: 'image/svg+xml',
    data: '<svg onload="x()"/>',
  })
  const { unmount } = render(<PanelStage resources={[svg]} item={showing('a.svg')} />)
  expect(await screen.findByRole('img', { name: 'a.svg' })).toHaveAttribute('src', 'blob:svg')
  expect(create.mock.calls[0]?.[0].type).toBe('image/svg+xml')
  unmount()
  expect(revoke).toHaveBeenCalledWith('blob:svg')
})

test('a host’s preview comes before ours, and one that throws stays inside', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const Broken = (): never => {
    throw new Error('host bug')
  }
  const odd = file({ kind: 'file', title: 'a.odd', mediaType: 'application/odd', data: '' })
  const { rerender } = render(
    <PanelStage
      resources={[odd]}
      item={showing('a.odd')}
      previews={{ 'application/*': () => <p>Host’s own</p> }}
    />,
  )
  expect(await screen.findByText('Host’s own')).toBeVisible()
  rerender(
    <PanelStage
      resources={[odd]}
      item={showing('a.odd')}
      previews={{ 'application/odd': Broken }}
    />,
  )
  expect(await screen.findByText(/It may be damaged/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Close panel' })).toBeVisible()
})

test('unknown files are offered as downloads', () => {
  const odd = file({
    kind: 'file',
    title: 'a.odd',
    mediaType: 'application/odd',
    data: 'JVBERg==',
    encoding: 'base64',
  })
  render(<PanelStage resources={[odd]} item={showing('a.odd')} />)
  expect(screen.getByText('There is no preview for this kind of file.')).toBeVisible()
  expect(document.querySelector('iframe, object, embed')).toBeNull()
})

test('the JSON tree is worked by keys alone', async () => {
  const user = userEvent.setup()
  const list = Array.from({ length: 250 }, (_, index) => `item ${index}`)
  const data = file({ kind: 'json', title: 'a.json', data: JSON.stringify({ list, __proto: 1 }) })
  render(<PanelStage resources={[data]} item={showing('a.json')} />)
  const root = (await screen.findAllByRole('treeitem'))[0]!
  root.focus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('treeitem', { name: /list/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(screen.getByRole('treeitem', { name: /item 0"/ })).toHaveFocus()
  expect(screen.queryByText('"item 100"')).not.toBeInTheDocument()
  await user.click(screen.getByText('Show 100 more items'))
  expect(screen.getByText('"item 100"')).toBeVisible()
  await user.keyboard('{Home}{ArrowLeft}')
  expect(screen.getAllByRole('treeitem')).toHaveLength(1)
  expect(root).toHaveAttribute('aria-expanded', 'false')
})

test('a table sorts and filters, and says so', async () => {
  const user = userEvent.setup()
  const csv = file({ kind: 'table', title: 'a.csv', data: 'Name,Fare\nAda,7\nBob,71\nCy,\n' })
  render(<PanelStage resources={[csv]} item={showing('a.csv')} />)
  expect(await screen.findByText('3 rows · 2 columns')).toBeVisible()
  const header = screen.getByRole('columnheader', { name: 'Fare' })
  await user.click(screen.getByRole('button', { name: 'Fare' }))
  expect(header).toHaveAttribute('aria-sort', 'ascending')
  await user.click(screen.getByRole('button', { name: 'Fare' }))
  expect(header).toHaveAttribute('aria-sort', 'descending')
  await user.type(screen.getByRole('searchbox', { name: 'Filter rows' }), 'bob')
  expect(await screen.findByText('1 of 3 rows')).toBeVisible()
})

afterEach(() => vi.unstubAllGlobals())
