import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { file, PanelStage, showing } from '../../panel/panel.fixture.tsx'

const page = file({
  kind: 'html',
  title: 'index.html',
  mediaType: 'text/html',
  data: '<h1>Hello</h1><script>draw()</script>',
})
const shell = { runShellUrl: '/api/playthread/run' }

afterEach(() => vi.useRealTimers())

test('security 23: opens as source, and loads no frame until asked', async () => {
  render(<PanelStage resources={[page]} item={showing('index.html')} adapter={shell} />)
  expect(await screen.findByRole('radio', { name: 'Source' })).toBeChecked()
  expect(document.querySelector('iframe')).toBeNull()
})

test('where there is no shell there is no Run, and the preview says why', async () => {
  render(<PanelStage resources={[page]} item={showing('index.html')} adapter={{}} />)
  await userEvent.click(await screen.findByRole('radio', { name: 'Preview' }))
  expect(screen.queryByRole('button', { name: 'Run' })).toBeNull()
  expect(screen.getByText(/Nothing can be run here/)).toBeVisible()
})

test('a host may leave Run out, or name another shell', async () => {
  const stage = (runShellUrl: string | null) => (
    <PanelStage
      resources={[page]}
      item={showing('index.html')}
      adapter={shell}
      runShellUrl={runShellUrl}
    />
  )
  const { rerender } = render(stage(null))
  await screen.findByRole('radio', { name: 'Source' })
  expect(screen.queryByRole('button', { name: 'Run' })).toBeNull()
  rerender(stage('https://run.example/shell'))
  await userEvent.click(screen.getByRole('button', { name: 'Run' }))
  expect(screen.getByTitle('index.html, running')).toHaveAttribute(
    'src',
    expect.stringMatching(/^https:\/\/run\.example\/shell#[0-9a-f]{32},http/),
  )
})

test('security 23: the frame may run scripts and nothing else', async () => {
  render(<PanelStage resources={[page]} item={showing('index.html')} adapter={shell} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Run' }))
  const frame = screen.getByTitle('index.html, running')
  expect(frame).toHaveAttribute('sandbox', 'allow-scripts')
  expect(frame).toHaveAttribute('allow', '')
  expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer')
  expect(screen.getByText(/may still find a way/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.queryByTitle('index.html, running')).toBeNull()
  expect(screen.getByRole('radio', { name: 'Preview' })).toBeChecked()
})

test('a shell that does not answer is said, and the source is a click away', async () => {
  render(<PanelStage resources={[page]} item={showing('index.html')} adapter={shell} />)
  const button = await screen.findByRole('button', { name: 'Run' })
  vi.useFakeTimers()
  fireEvent.click(button)
  fireEvent.load(screen.getByTitle('index.html, running'))
  act(() => void vi.advanceTimersByTime(60_000))
  expect(screen.getByText(/couldn’t be run here/)).toHaveRole('status')
  expect(screen.queryByTitle('index.html, running')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Source' }))
  expect(screen.queryByText(/couldn’t be run here/)).toBeNull()
})

test('the still preview is drawn in the shell too, and without one in a frame of ours', async () => {
  render(<PanelStage resources={[page]} item={showing('index.html')} adapter={shell} />)
  fireEvent.click(await screen.findByRole('radio', { name: 'Preview' }))
  vi.useFakeTimers()
  const frame = () => document.querySelector('iframe') ?? document.body
  const outer = frame()
  expect(outer).toHaveAttribute('src', expect.stringContaining('/api/playthread/run#'))
  fireEvent.load(outer)
  act(() => void vi.advanceTimersByTime(60_000))
  const own = frame()
  expect(own).toHaveAttribute('sandbox', '')
  expect(own).toHaveAttribute('srcdoc', expect.stringContaining('<h1>Hello</h1>'))
})

test('under a policy that refuses inline style the preview says that it is left out', async () => {
  const marked = document.createElement('meta')
  marked.setAttribute('property', 'csp-nonce')
  document.head.append(marked)
  render(<PanelStage resources={[page]} item={showing('index.html')} adapter={{}} />)
  await userEvent.click(await screen.findByRole('radio', { name: 'Preview' }))
  expect(screen.getByText(/^Scripts, styles and anything from the network/)).toBeVisible()
  marked.remove()
})
