import type { Resource, ShareAdapter } from '@playthread/core'
import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import brokenLog from '../../fixtures/resources/broken.log?raw'
import buildLog from '../../fixtures/resources/build.log?raw'
import notes from '../../fixtures/resources/notes.md?raw'
import tides from '../../fixtures/resources/tides.json?raw'
import { file, PanelStage, showing } from '../panel/panel.fixture.tsx'
import './ansi/terminal-preview.tsx'
import './json/json-preview.tsx'
import './previews/markdown-preview.tsx'

/** Megabytes take a busy machine a while. */
const patient = { timeout: 25_000 }

/** A file as an adapter hands it over: its bytes. */
function show(kind: Resource['kind'], title: string, bytes: BlobPart): HTMLElement {
  const getResource: ShareAdapter['getResource'] = () => Promise.resolve(new Blob([bytes]))
  const resource = file({ kind, title })
  render(<PanelStage resources={[resource]} item={showing(title)} adapter={{ getResource }} />)
  return screen.getByRole('region', { name: 'Preview' })
}

describe('JSON', () => {
  test('is a tree in which no digit is lost and no name is special', async () => {
    show('json', 'tides.json', tides)
    const tree = within(await screen.findByRole('tree', { name: 'JSON' }))
    expect(tree.getByText('"Ålesund"')).toBeVisible()
    expect(tree.getByText(/9007199254740993/)).toBeVisible()
    expect(tree.getByText('__proto__')).toBeVisible()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('that is damaged is shown as text', async () => {
    const panel = show('json', 'broken.json', tides.slice(0, 40))
    expect(await screen.findByText('This isn’t valid JSON, so it is shown as text.')).toBeVisible()
    expect(panel).toHaveTextContent('{ "port": "Ålesund", "range": 2.')
  })

  test('that is too long is shown in part, as text', async () => {
    const panel = show('json', 'long.json', `[${'1234567,'.repeat(1_300_000)}0]`)
    expect(await screen.findByText(/^Showing the first 10 MB of/, {}, patient)).toBeVisible()
    expect(panel).toHaveTextContent('[1234567,1234567,')
    expect(screen.queryByRole('tree')).toBeNull()
  })
})

describe('markdown', () => {
  test('reads as it is meant, with its source a click away', async () => {
    show('markdown', 'notes.md', notes)
    expect(await screen.findByRole('heading', { name: 'Tides at Ålesund' })).toBeVisible()
    expect(screen.getByRole('table')).toHaveTextContent('241.9-0.4')
    expect(screen.getByRole('checkbox', { name: 'Done' })).toBeChecked()
    expect(screen.getByText('Over one month.')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Source' })).not.toBeChecked()
  })

  test('that is unfinished shows every word and nothing runs', async () => {
    const unfinished = [
      '# Unfinished',
      '**bold that never ends',
      '| a | b |\n|---',
      '[link](never',
      '```js\nconst open = "fence"\n\n<script>alert(1)</script>',
    ]
    const panel = show('markdown', 'broken.md', unfinished.join('\n\n'))
    expect(await screen.findByRole('heading', { name: 'Unfinished' })).toBeVisible()
    expect(panel).toHaveTextContent('**bold that never ends')
    expect(panel).toHaveTextContent('<script>alert(1)</script>')
    expect(panel.querySelector('script')).toBeNull()
  })

  test('that is too long opens as its source, in part', async () => {
    const panel = show('markdown', 'long.md', '**word** '.repeat(600_000))
    expect(await screen.findByText(/^Showing the first 5 MB of/, {}, patient)).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Source' })).toBeChecked()
    expect(panel).toHaveTextContent('**word** **word**')
  })
})

describe('terminal output', () => {
  test('keeps its colours and the last state of a line, and nothing else', async () => {
    const panel = show('terminal', 'build.log', buildLog)
    expect(await screen.findByText('error:')).toHaveAttribute('data-fg', '1')
    expect(screen.getByText('2.35 m')).toHaveAttribute('data-fg', 'own')
    const shown = panel.querySelector('.pt-terminal')?.textContent ?? ''
    expect(shown).toContain('100%\n✓ gauge Ålesund 2.35 m\n')
    expect(shown).not.toContain('90%')
    expect(shown).not.toContain('a title')
    expect(shown.endsWith('done\n')).toBe(true)
  })

  test('that is damaged keeps every word', async () => {
    show('terminal', 'broken.log', brokenLog)
    const red = await screen.findByText(/red with no end/)
    expect(red).toHaveAttribute('data-fg', '1')
    expect(red.closest('pre')).toHaveTextContent('start red with no end still here')
    expect(red.closest('pre')).not.toHaveTextContent('evil')
  })

  test('that is too long is shown in part, in pieces that end with lines', async () => {
    const line = '\u001b[32mok\u001b[0m 12 ms\n'
    const panel = show('terminal', 'long.log', line.repeat(Math.ceil(5_200_000 / line.length)))
    expect(await screen.findByText(/^Showing the first 5 MB of/, {}, patient)).toBeVisible()
    const pieces = (): Element[] => [...panel.querySelectorAll('.pt-terminal > span.pt-ansi-chunk')]
    await expect.poll(() => pieces().length).toBeGreaterThan(3)
    for (const piece of pieces()) expect(piece.textContent?.endsWith('\n')).toBe(true)
  })
})
