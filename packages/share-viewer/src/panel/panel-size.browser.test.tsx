import '@playthread/core/styles.css'
import '../styles.css'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { file, PanelStage, showing } from './panel.fixture.tsx'
import { createPanelStore } from './panel-store.ts'
import { panelMemory } from './panel-size.ts'

const notes = file({ kind: 'file', title: 'notes.bin', data: 'First note' })
const plan = file({ kind: 'file', title: 'plan.bin', data: 'The plan' })
const panel = page.getByRole('region', { name: 'Preview' })
const width = (): number => panel.element().getBoundingClientRect().width
const edge = page.getByRole('separator', { name: 'Width of the preview' })

test.each(['ltr', 'rtl'])('the edge moves by keys and by dragging, in %s', async (dir) => {
  document.documentElement.dir = dir
  await render(<PanelStage resources={[notes]} item={showing('notes.bin')} />)
  await expect.element(edge).toBeVisible()
  const before = width()
  ;(edge.element() as HTMLElement).focus()
  await userEvent.keyboard(dir === 'ltr' ? '{ArrowLeft}' : '{ArrowRight}')
  await expect.poll(width).toBeCloseTo(before + 24, 0)
  await expect.element(edge).toHaveAttribute('aria-valuenow', String(Math.round(before + 12) + 24))
  await userEvent.keyboard('{End}')
  await expect.poll(() => edge.element().getAttribute('aria-valuenow')).toBe('1020')
  await userEvent.keyboard('{Enter}')
  await expect.poll(width).toBeCloseTo(before, 0)
  const box = panel.element().getBoundingClientRect()
  const at = dir === 'ltr' ? box.left + 4 : box.right - 4
  const towards = dir === 'ltr' ? -100 : 100
  const target = edge.element()
  const fire = (type: string, x: number): boolean =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: 300 }),
    )
  // A pointer that no hand holds cannot be captured.
  target.setPointerCapture = () => {}
  fire('pointerdown', at)
  fire('pointermove', at + towards)
  fire('pointerup', at + towards)
  await expect.poll(width).toBeCloseTo(before + 100, 0)
})

test('remembers the width while the page lives', async () => {
  const first = await render(<PanelStage resources={[notes]} item={showing('notes.bin')} />)
  await expect.element(edge).toBeVisible()
  ;(edge.element() as HTMLElement).focus()
  await userEvent.keyboard('{Home}')
  await expect.element(edge).toHaveAttribute('aria-valuenow', '320')
  await first.unmount()
  await render(<PanelStage resources={[notes]} item={showing('notes.bin')} />)
  await expect.poll(width).toBe(308)
  expect(localStorage).toHaveLength(0)
  expect(sessionStorage).toHaveLength(0)
})

test('what the reader was reading stays where it was when the panel opens and closes', async () => {
  // Not every browser does it by itself.
  document.documentElement.style.setProperty('overflow-anchor', 'none')
  const store = createPanelStore()
  await render(
    <PanelStage resources={[notes]} store={store}>
      {Array.from({ length: 60 }, (_, i) => (
        <p key={i} id={`p${i}`}>
          Paragraph {i}: {'some words that wrap differently when the column is narrow. '.repeat(6)}
        </p>
      ))}
    </PanelStage>,
  )
  const paragraph = document.querySelector('#p40')!
  paragraph.scrollIntoView({ block: 'start' })
  scrollBy(0, -100)
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const seen = document.elementFromPoint(400, innerHeight * 0.15)!
  const before = seen.getBoundingClientRect().top
  const height = document.documentElement.scrollHeight
  store.openResource('notes.bin')
  await expect.element(panel).toBeVisible()
  await expect.poll(() => document.documentElement.scrollHeight).toBeGreaterThan(height + 200)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(Math.abs(seen.getBoundingClientRect().top - before)).toBeLessThan(3)
  store.close()
  await expect.poll(() => document.documentElement.scrollHeight).toBe(height)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(Math.abs(seen.getBoundingClientRect().top - before)).toBeLessThan(3)
})

test('on a phone the handle enlarges the sheet, and dragging it down closes it', async () => {
  await page.viewport(390, 844)
  await render(<PanelStage resources={[notes, plan]} item={showing('notes.bin')} />)
  const grip = page.getByRole('button', { name: 'Enlarge preview' })
  await grip.click()
  await expect.poll(() => panel.element().getBoundingClientRect().height).toBeGreaterThan(700)
  await expect.element(page.getByRole('list', { name: 'All resources' })).toBeVisible()
  await page.getByRole('button', { name: 'Make preview smaller' }).click()
  await expect.poll(() => panel.element().getBoundingClientRect().height).toBeLessThan(450)
  const target = grip.element()
  target.setPointerCapture = () => {}
  const fire = (type: string, y: number): boolean =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: 195, clientY: y }),
    )
  fire('pointerdown', 480)
  fire('pointermove', 620)
  fire('pointerup', 620)
  await expect.element(panel).not.toBeInTheDocument()
})

beforeEach(async () => {
  panelMemory.write(null)
  document.documentElement.dir = 'ltr'
  await page.viewport(1440, 900)
})
