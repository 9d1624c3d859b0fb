import '@playthread/core/styles.css'
import '../../styles.css'
import './table-preview.tsx'
import type { ShareAdapter } from '@playthread/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import brokenUrl from '../../../fixtures/resources/broken.csv?url'
import portsUrl from '../../../fixtures/resources/ports.csv?url'
import { file, PanelStage, showing } from '../../panel/panel.fixture.tsx'
import { fixtureFile } from '../fixture-files.fixture.ts'

const texts = (role: 'cell' | 'columnheader'): (string | null)[] =>
  page
    .getByRole(role)
    .elements()
    .map(({ textContent }) => textContent)

test('a table reads marks, quotes, line ends and scripts of all kinds', async () => {
  const ports = fixtureFile('ports.csv', portsUrl, { kind: 'table', mediaType: 'text/csv' })
  await render(<PanelStage resources={[ports]} item={showing('ports.csv')} />)
  await expect.element(page.getByText('5 rows · 7 columns')).toBeVisible()
  expect(texts('columnheader')[0]).toBe('Id')
  expect(texts('cell')).toEqual(
    expect.arrayContaining(['Port "Blue"', 'Split, old harbour', '香港', 'Two⟨U+000A⟩lines']),
  )
  await page.getByRole('button', { name: 'Ships' }).click()
  await page.getByRole('button', { name: 'Ships' }).click()
  expect(texts('cell')[6]).toBe('301,775')
})

test('a first column of numbers keeps to the edge, as words do', async () => {
  const data = 'Id,Name,Fare\n1,Ada,7\n2,Bob,71\n'
  const csv = file({ kind: 'table', title: 'a.csv', data })
  await render(<PanelStage resources={[csv]} item={showing('a.csv')} />)
  await expect.element(page.getByRole('cell', { name: 'Ada' })).toBeVisible()
  const align = (name: string): string =>
    getComputedStyle(page.getByRole('cell', { name, exact: true }).element()).textAlign
  expect([align('1'), align('Ada'), align('7')]).toEqual(['left', 'left', 'right'])
})

test('a damaged table shows what can be read of it', async () => {
  const broken = fixtureFile('broken.csv', brokenUrl, { kind: 'table', mediaType: 'text/csv' })
  await render(<PanelStage resources={[broken]} item={showing('broken.csv')} />)
  await expect.element(page.getByRole('columnheader', { name: 'Name' })).toBeVisible()
  expect(texts('cell').join()).toContain('never closed')
})

test('a table too long to hold ends at a whole row, and says so', async () => {
  const row = 'one,two,three\n'
  const long = `Some,Other,Last\n${row.repeat(Math.ceil(10_400_000 / row.length))}`
  const getResource: ShareAdapter['getResource'] = () => Promise.resolve(new Blob([long]))
  const csv = file({ kind: 'table', title: 'long.csv' })
  await render(
    <PanelStage resources={[csv]} item={showing('long.csv')} adapter={{ getResource }} />,
  )
  const patient = { timeout: 20_000 }
  await expect.element(page.getByText(/^Showing the first 10 MB of/), patient).toBeVisible()
  await expect.element(page.getByText(/^714,28\d rows · 3 columns$/), patient).toBeVisible()
})
