import '@playthread/core/styles.css'
import '../../styles.css'
import './diff-preview.tsx'
import { run } from 'axe-core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import changeUrl from '../../../fixtures/resources/change.diff?url'
import { file, PanelStage, showing } from '../../panel/panel.fixture.tsx'
import { fixtureFile } from '../fixture-files.fixture.ts'

const change = fixtureFile('change.diff', changeUrl, { kind: 'diff', mediaType: 'text/x-diff' })

test.each(['light', 'dark'])(
  'files, lines and words, said as well as coloured, in %s',
  async (theme) => {
    document.documentElement.dataset.theme = theme
    await page.viewport(1440, 900)
    await render(<PanelStage resources={[change]} item={showing('change.diff')} />)
    const tide = page.getByRole('region', { name: 'src/tide.ts' })
    await expect.element(tide).toBeVisible()
    await expect.element(page.getByText('docs/old-name.md → docs/new-name.md')).toBeVisible()
    const row = tide.getByRole('row', { name: /Added:.*rangeMetres > 8\.5/ })
    await expect.element(row).toBeVisible()
    expect(row.element().querySelector('ins')?.textContent).toBe('rangeMetres > 8.5')
    await expect.element(tide.getByRole('row', { name: /Removed:.*range > 10/ })).toBeVisible()
    await expect.element(page.getByRole('radio', { name: 'Split' })).not.toBeInTheDocument()
    const { violations } = await run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  },
)

test('with room for it, old and new stand side by side', async () => {
  await page.viewport(2000, 900)
  await render(<PanelStage resources={[change]} item={showing('change.diff')} />)
  await page.getByText('Split').click()
  const row = page.getByRole('row', { name: /range > 10.*rangeMetres > 8\.5/ })
  await expect.element(row).toBeVisible()
  const [before, after] = row.element().querySelectorAll('.pt-diff-code')
  expect(before!.getBoundingClientRect().right).toBeLessThan(after!.getBoundingClientRect().left)
})

test('copying lines copies neither numbers nor signs', async () => {
  await page.viewport(1440, 900)
  await render(<PanelStage resources={[change]} item={showing('change.diff')} />)
  const row = page.getByRole('row', { name: /measuredAt/ })
  await expect.element(row).toBeVisible()
  getSelection()?.selectAllChildren(row.element())
  expect(getSelection()?.toString().trim()).toBe('readonly measuredAt: Date')
})

test('an enormous diff shows its beginning at once and the rest when asked', async () => {
  const hunk = `@@ -1,500 +1,0 @@\n${'-gone\n'.repeat(500)}`
  const data = `--- a/x\n+++ b/x\n${hunk.repeat(30)}`
  const big = file({ kind: 'diff', title: 'big.diff', data })
  await render(<PanelStage resources={[big]} item={showing('big.diff')} />)
  const more = page.getByRole('button', { name: 'Show 10,000 more lines' })
  await expect.element(more).toBeInTheDocument()
  expect(document.querySelectorAll('tr')).toHaveLength(5000)
  await more.click()
  await expect.poll(() => document.querySelectorAll('tr').length).toBe(15_000)
})

test('text that is no diff is shown as it is, and says so', async () => {
  const prose = file({ kind: 'diff', title: 'notes.diff', data: 'Dear all,\n- hello\n' })
  await render(<PanelStage resources={[prose]} item={showing('notes.diff')} />)
  await expect.element(page.getByText(/isn’t a diff that can be read/)).toBeVisible()
  await expect.element(page.getByRole('code')).toHaveTextContent('Dear all, - hello')
})
