import type { Resource } from '@playthread/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import buildLog from '../../fixtures/resources/build.log?raw'
import brokenTable from '../../fixtures/resources/broken.csv?raw'
import brokenLog from '../../fixtures/resources/broken.log?raw'
import notes from '../../fixtures/resources/notes.md?raw'
import ports from '../../fixtures/resources/ports.csv?raw'
import tides from '../../fixtures/resources/tides.json?raw'
import { file, PanelStage, showing } from '../panel/panel.fixture.tsx'
import { gone, silent, unread } from './resource-files.fixture.ts'

const meta: Meta<typeof PanelStage> = {
  title: 'share-viewer/TextPreviews',
  component: PanelStage,
}
export default meta
type Story = StoryObj<typeof PanelStage>

const dark = { globals: { theme: 'dark' } }
const rtl = { globals: { dir: 'rtl' } }
const alone = (resource: Resource, adapter?: typeof silent): Story => ({
  args: { resources: [resource], item: showing(resource.id), ...(adapter ? { adapter } : {}) },
})
const text = (kind: Resource['kind'], title: string, data: string): Story =>
  alone(file({ kind, title, data, size: data.length }))
/** A large file as an adapter hands it over: it would only weigh in a story's arguments. */
const large = (kind: Resource['kind'], title: string, data: () => string): Story =>
  alone(unread(kind, title, 'text/plain'), {
    getResource: () => Promise.resolve(new Blob([data()])),
  })

const csv = unread('table', 'ports.csv', 'text/csv')
export const Table: Story = text('table', 'ports.csv', ports)
export const TableDark: Story = { ...Table, ...dark }
export const TableRightToLeft: Story = { ...Table, ...rtl }
export const TableEmpty: Story = text('table', 'ports.csv', '')
export const TableBroken: Story = text('table', 'broken.csv', brokenTable)
export const TableLoading: Story = alone(csv, silent)
export const TableUnavailable: Story = alone(csv, gone)
export const TableHundredThousandRows: Story = large('table', 'long.csv', () => rows(100_000))
export const TableOversized: Story = large('table', 'long.csv', () => rows(300_000))

const json = unread('json', 'tides.json', 'application/json')
export const Json: Story = text('json', 'tides.json', tides)
export const JsonDark: Story = { ...Json, ...dark }
export const JsonRightToLeft: Story = { ...Json, ...rtl }
export const JsonBroken: Story = text('json', 'tides.json', tides.slice(0, 40))
export const JsonLoading: Story = alone(json, silent)
export const JsonUnavailable: Story = alone(json, gone)
export const JsonTenMegabytes: Story = large(
  'json',
  'big.json',
  () => `[${'{"port":"A","tides":[1.9,-0.4]},'.repeat(300_000)}0]`,
)
export const JsonOversized: Story = large(
  'json',
  'big.json',
  () => `[${'1234567,'.repeat(1_300_000)}0]`,
)

const markdown = unread('markdown', 'notes.md', 'text/markdown')
export const Markdown: Story = text('markdown', 'notes.md', notes)
export const MarkdownDark: Story = { ...Markdown, ...dark }
export const MarkdownRightToLeft: Story = { ...Markdown, ...rtl }
export const MarkdownBroken: Story = text(
  'markdown',
  'notes.md',
  '**never\n\n| a |\n|-\n\n```js\nx',
)
export const MarkdownLoading: Story = alone(markdown, silent)
export const MarkdownUnavailable: Story = alone(markdown, gone)
export const MarkdownOversized: Story = large('markdown', 'long.md', () =>
  '**word** '.repeat(600_000),
)

const log = unread('terminal', 'build.log', 'text/plain')
export const Terminal: Story = text('terminal', 'build.log', buildLog)
export const TerminalDark: Story = { ...Terminal, ...dark }
export const TerminalRightToLeft: Story = { ...Terminal, ...rtl }
export const TerminalBroken: Story = text('terminal', 'broken.log', brokenLog)
export const TerminalLoading: Story = alone(log, silent)
export const TerminalUnavailable: Story = alone(log, gone)
export const TerminalOversized: Story = large('terminal', 'long.log', () =>
  'compiling \u001b[32mok\u001b[0m in \u001b[2m12 ms\u001b[0m\n'.repeat(130_000),
)

const source = unread('code', 'tides.py', 'text/x-python')
export const CodeLoading: Story = alone(source, silent)
export const CodeUnavailable: Story = alone(source, gone)
export const CodeOversized: Story = large('code', 'tides.py', () =>
  'print("tide")\n'.repeat(400_000),
)

const page = unread('html', 'index.html', 'text/html')
export const HtmlBroken: Story = text('html', 'index.html', '<h1>Never closed <p <script>alert(1)')
export const HtmlLoading: Story = alone(page, silent)
export const HtmlUnavailable: Story = alone(page, gone)
export const HtmlOversized: Story = large('html', 'index.html', () =>
  '<p>tide</p>\n'.repeat(450_000),
)

export const SvgBroken: Story = alone(
  file({ kind: 'svg', title: 'a.svg', mediaType: 'image/svg+xml', data: '<svg xmlns="x"><rect' }),
)

function rows(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, row) => `${row},Port ${row % 977},${row * 3.5},Norway`,
  )
  return `Id,Name,Fare,Country\n${lines.join('\n')}\n`
}
