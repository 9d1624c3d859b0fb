import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '@playthread/core/styles.css'
import '../styles.css'
import { MathView } from './math-view.tsx'

/** Chunks arrive when a busy machine gets to them. */
const patient = { timeout: 20_000 }

test('a formula is MathML once KaTeX is there, and its source when it cannot be read', async () => {
  const { container, rerender } = await render(<MathView tex={'\\frac{a}{b}'} display />)
  await expect
    .poll(() => container.querySelector('mfrac')?.namespaceURI ?? '', patient)
    .toMatch(/MathML/)
  const math = container.querySelector('math')
  expect(math?.getAttribute('display')).toBe('block')
  expect(math?.getBoundingClientRect().height).toBeGreaterThan(20)
  expect(container.querySelector('annotation')?.textContent).toBe('\\frac{a}{b}')
  await rerender(<MathView tex={'\\frac'} display />)
  expect(container.querySelector('math')).toBeNull()
  expect(container.querySelector('code.pt-math-source')?.textContent).toBe('\\frac')
})

test('a wide formula scrolls inside itself', async () => {
  const { container } = await render(
    <div className="pt-root">
      <MathView tex={'a+'.repeat(300)} display />
    </div>,
  )
  await expect.poll(() => container.querySelector('.pt-math'), patient).not.toBeNull()
  const box = container.querySelector('.pt-math')
  expect(box?.scrollWidth).toBeGreaterThan(box?.clientWidth ?? 0)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
})
