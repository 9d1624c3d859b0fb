import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from './axe.fixture.ts'
import { expect, test } from 'vitest'
import { createPanelStore } from './panel-store.ts'
import { file, PanelStage, showing } from './panel.fixture.tsx'

const notes = file({ kind: 'text', title: 'notes.txt', data: 'First note', size: 10 })
const plan = file({ kind: 'text', title: 'plan.txt', data: 'The plan' })
const data = file({ kind: 'json', title: 'data.json', data: '{"a":1}' })
const resources = [notes, plan, data]
const panel = (): HTMLElement => screen.getByRole('region', { name: 'Preview' })

test('opens from the strip, takes the focus, and gives it back on Escape', async () => {
  const user = userEvent.setup()
  render(<PanelStage resources={resources} />)
  const strip = screen.getByRole('list', { name: 'Resources in this conversation' })
  const card = within(strip).getByRole('button', { name: /notes\.txt/ })
  await user.click(card)
  expect(panel()).toHaveFocus()
  expect(await screen.findByText('First note')).toBeVisible()
  expect(card).toHaveAttribute('aria-current', 'true')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('region', { name: 'Preview' })).not.toBeInTheDocument()
  expect(card).toHaveFocus()
})

test('the arrow keys move between resources and stop at the ends', async () => {
  const user = userEvent.setup()
  render(<PanelStage resources={resources} />)
  await user.click(screen.getAllByRole('button', { name: /notes\.txt/ })[0]!)
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByText('1 of 3')).toBeVisible()
  await user.keyboard('{ArrowRight}')
  expect(await screen.findByText('The plan')).toBeVisible()
  expect(screen.getByText('2 of 3')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Next resource' }))
  expect(await screen.findByRole('tree', { name: 'JSON' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Next resource' })).toHaveAttribute('aria-disabled')
})

test('a replay moves the panel without taking the focus, until the reader chooses', async () => {
  const user = userEvent.setup()
  const store = createPanelStore()
  render(<PanelStage resources={resources} store={store} />)
  const chip = screen.getAllByRole('button', { name: /plan\.txt/ })[1]!
  chip.focus()
  act(() => {
    store.setReplaying(true)
    store.setFollowed(showing('notes.txt'))
  })
  expect(await screen.findByText('First note')).toBeVisible()
  expect(chip).toHaveFocus()
  expect(screen.getByText('Following')).toBeVisible()
  await user.click(chip)
  await user.click(screen.getByRole('button', { name: 'Follow' }))
  expect(await screen.findByText('First note')).toBeVisible()
  act(() => store.setReplaying(false))
  expect(screen.queryByText('Following')).not.toBeInTheDocument()
})

test('steps through versions, newest first', async () => {
  const user = userEvent.setup()
  const versions = [
    { id: 'v1', data: 'Draft' },
    { id: 'v2', data: 'Final' },
  ]
  const report = file({ kind: 'text', title: 'report.txt', data: 'Final', versions })
  render(<PanelStage resources={[report]} item={showing('report.txt')} />)
  expect(await screen.findByText('Final')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Older version' }))
  expect(await screen.findByText('Draft')).toBeVisible()
  expect(screen.getByRole('group', { name: 'Version 1 of 2' })).toBeVisible()
})

test('makes what a name hides visible', () => {
  const spoofed = file({ kind: 'file', title: 'photo\u202egnp.exe', mediaType: 'x/y', data: '' })
  render(<PanelStage resources={[spoofed]} item={showing(spoofed.id)} />)
  expect(within(panel()).getByRole('heading')).toHaveTextContent('photo⟨U+202E⟩gnp.exe')
  expect(document.body.textContent).not.toContain('\u202e')
})

test('says so when the resource is not there any more', () => {
  render(<PanelStage resources={resources} item={showing('gone')} />)
  expect(screen.getByText('This isn’t part of the conversation any more.')).toBeVisible()
})

test('copies a text file', async () => {
  const user = userEvent.setup()
  render(<PanelStage resources={resources} item={showing('notes.txt')} />)
  await user.click(within(panel()).getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText('Copied')).toBeInTheDocument()
  expect(await navigator.clipboard.readText()).toBe('First note')
})

test('all files stand in one row in the panel: one tab stop, and the arrows move the focus along', async () => {
  const user = userEvent.setup()
  render(<PanelStage resources={resources} item={showing('notes.txt')} />)
  const row = within(panel()).getByRole('list', { name: 'All resources' })
  const [first, second, third] = within(row).getAllByRole('button')
  expect(first).toHaveAttribute('aria-current', 'true')
  expect([first, second, third].map((button) => button?.tabIndex)).toEqual([0, -1, -1])
  first?.focus()
  await user.keyboard('{ArrowRight}')
  expect(await screen.findByText('The plan')).toBeVisible()
  expect(second).toHaveFocus()
  await user.click(third!)
  expect(await screen.findByRole('tree', { name: 'JSON' })).toBeVisible()
  expect(third).toHaveAttribute('aria-current', 'true')
})

test('one file alone has no row, and neither has a tool call', () => {
  render(<PanelStage resources={[notes]} item={showing('notes.txt')} />)
  expect(within(panel()).queryByRole('list')).not.toBeInTheDocument()
})

test('has no accessibility violations', async () => {
  const { container } = render(<PanelStage resources={resources} item={showing('data.json')} />)
  await screen.findByRole('tree')
  expect(await axe(container)).toEqual([])
  expect(await axe(panel())).toEqual([])
})
