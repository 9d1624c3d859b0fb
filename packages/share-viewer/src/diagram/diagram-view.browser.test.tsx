import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '@playthread/core/styles.css'
import '../styles.css'
import { viewerLabels } from '../labels/viewer-labels.ts'
import { appendView } from '../view/append-view.ts'
import { DiagramSource } from './diagram-source.tsx'
import { DiagramView } from './diagram-view.tsx'
import { drawFigure } from './draw-figure.tsx'

const flow = 'flowchart TD\n  A[Start] --> B{Fine?}\n  B -->|yes| C(End)'

/** Chunks arrive when a busy machine gets to them. */
const patient = { timeout: 20_000 }

test('a diagram is an image, and its source is a click away', async () => {
  const { container, getByRole, getByText } = await render(
    <div className="pt-root">
      <DiagramView source={flow} />
    </div>,
  )
  await expect.element(getByRole('img', { name: 'Flowchart' }), patient).toBeVisible()
  const image = container.querySelector('img')
  await expect.poll(() => image?.naturalWidth, patient).toBeGreaterThan(50)
  expect(image?.src).toMatch(/^blob:/)
  expect(container.querySelector('figure svg:not(.pt-icon)')).toBeNull()
  await getByRole('button', { name: 'Show source' }).click()
  await expect.element(getByText('B -->|yes| C(End)', { exact: false }), patient).toBeVisible()
  await getByRole('button', { name: 'Show diagram' }).click()
  await expect.element(getByRole('img', { name: 'Flowchart' }), patient).toBeVisible()
})

test('what cannot be drawn says so and shows its source', async () => {
  const { getByText } = await render(
    <div className="pt-root">
      <DiagramView source={'mindmap\n  root\n    a'} />
    </div>,
  )
  await expect
    .element(getByText('This diagram can’t be drawn here', { exact: false }))
    .toBeVisible()
  await expect.element(getByText('mindmap', { exact: false }), patient).toBeVisible()
})

test('a large diagram waits to be asked for', async () => {
  const source = `graph LR\n${Array.from({ length: 50 }, (_, i) => `  n${i} --> n${i + 1}`).join('\n')}`
  const { getByRole, container } = await render(
    <div className="pt-root">
      <DiagramView source={source} />
    </div>,
  )
  expect(container.querySelector('img')).toBeNull()
  await getByRole('button', { name: 'Show diagram' }).click()
  await expect.element(getByRole('img', { name: 'Flowchart' }), patient).toBeVisible()
})

test('a document’s diagram becomes an image above its folded source', async () => {
  const root = document.createElement('div')
  root.className = 'pt-root'
  document.body.append(root)
  appendView(root, <DiagramSource source={flow} labels={viewerLabels} />, document)
  const figure = root.querySelector<HTMLElement>('figure')
  if (figure) await drawFigure(figure, viewerLabels)
  const image = root.querySelector('img')
  expect(image?.alt).toBe('Flowchart')
  await expect.poll(() => image?.naturalWidth, patient).toBeGreaterThan(50)
  expect(root.querySelector('details code')?.textContent).toBe(flow)
  root.remove()
})
