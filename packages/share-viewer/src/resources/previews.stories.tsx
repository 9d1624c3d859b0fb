import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Resource } from '@playthread/core'
import { expect, userEvent, within } from 'storybook/test'
import { file, PanelStage, showing } from '../panel/panel.fixture.tsx'
import { enormous, gone, realFiles, silent, unread } from './resource-files.fixture.ts'

const meta: Meta<typeof PanelStage> = {
  title: 'share-viewer/Previews',
  component: PanelStage,
  args: { resources: realFiles },
}
export default meta
type Story = StoryObj<typeof PanelStage>

const shown = (id: string): Story => ({ args: { item: showing(id) } })
const dark = { globals: { theme: 'dark' } }
const rtl = { globals: { dir: 'rtl' } }
const alone = (resource: Resource, adapter?: typeof silent): Story => ({
  args: { resources: [resource], item: showing(resource.id), ...(adapter ? { adapter } : {}) },
})
const pdf = unread('pdf', 'report.pdf', 'application/pdf')
const film = unread('video', 'clip.webm', 'video/webm')
const picture = unread('image', 'hills.png', 'image/png')
const chart = unread('chart', 'chart.vl.json', 'application/json')
const diff = unread('diff', 'change.diff', 'text/x-diff')
const press = (name: string): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    const label = await within(canvasElement).findByText(name, {}, { timeout: 20_000 })
    await userEvent.click(label)
    await expect(label).toBeVisible()
  },
})

export const Pdf: Story = shown('report.pdf')
export const PdfDark: Story = { ...Pdf, ...dark }
export const PdfRightToLeft: Story = { ...Pdf, ...rtl }
export const PdfTooManyPages: Story = shown('many-pages.pdf')
export const PdfLocked: Story = shown('locked.pdf')
export const PdfBroken: Story = shown('broken.pdf')
export const PdfLoading: Story = alone(pdf, silent)
export const PdfUnavailable: Story = alone(pdf, gone)
export const PdfOversized: Story = alone(pdf, enormous(50_000_001))

export const Diff: Story = shown('change.diff')
export const DiffDark: Story = { ...Diff, ...dark }
export const DiffRightToLeft: Story = { ...Diff, ...rtl }
export const DiffBroken: Story = alone(
  file({ kind: 'diff', title: 'notes.diff', data: 'Dear all,\n- hello\n' }),
)
export const DiffLoading: Story = alone(diff, silent)
export const DiffUnavailable: Story = alone(diff, gone)
export const DiffOversized: Story = alone(
  file({
    kind: 'diff',
    title: 'big.diff',
    data: `--- a/x\n+++ b/x\n${`@@ -1,500 +1,0 @@\n${'-gone\n'.repeat(500)}`.repeat(30)}`,
  }),
)

export const ChartVegaLite: Story = shown('chart.vl.json')
export const ChartVegaLiteDark: Story = { ...ChartVegaLite, ...dark }
export const ChartVega: Story = shown('chart.vg.json')
export const ChartData: Story = { ...ChartVegaLite, ...press('Data') }
export const ChartBroken: Story = shown('broken.vl.json')
export const ChartLoading: Story = alone(chart, silent)
export const ChartUnavailable: Story = alone(chart, gone)
export const ChartOversized: Story = alone(
  file({
    kind: 'chart',
    title: 'big.vl.json',
    data: `{"mark":"bar","data":{"values":[${'{"a":1},'.repeat(210_000)}{"a":2}]}}`,
  }),
)

export const Diagram: Story = shown('tides.mmd')
export const DiagramDark: Story = { ...Diagram, ...dark }
export const DiagramBroken: Story = alone(
  file({ kind: 'diagram', title: 'broken.mmd', data: 'graph LR\n  A --' }),
)
const mermaid = unread('diagram', 'tides.mmd', 'text/vnd.mermaid')
export const DiagramLoading: Story = alone(mermaid, silent)
export const DiagramUnavailable: Story = alone(mermaid, gone)
export const DiagramOversized: Story = alone(
  file({
    kind: 'diagram',
    title: 'big.mmd',
    data: `graph LR\n${'  A --> B\n'.repeat(20_000)}`,
  }),
)

export const ImageCompare: Story = { ...shown('hills.png'), ...press('Compare') }
export const ImageCompareDark: Story = { ...ImageCompare, ...dark }
export const ImageCompareRightToLeft: Story = { ...ImageCompare, ...rtl }
export const ImageSideBySide: Story = { ...shown('hills.png'), ...press('Side by side') }
export const ImageBroken: Story = shown('broken.png')
export const ImageLoading: Story = alone(picture, silent)
export const ImageUnavailable: Story = alone(picture, gone)
export const ImageOversized: Story = alone(picture, enormous(100_000_001))

export const Video: Story = shown('clip.webm')
export const VideoBroken: Story = shown('broken.webm')
export const VideoLoading: Story = alone(film, silent)
export const VideoUnavailable: Story = alone(film, gone)
export const VideoOversized: Story = alone(film, enormous(100_000_001))
export const Audio: Story = shown('tone.wav')
export const AudioBroken: Story = shown('broken.wav')
const sound = unread('audio', 'tone.wav', 'audio/wav')
export const AudioLoading: Story = alone(sound, silent)
export const AudioUnavailable: Story = alone(sound, gone)
export const AudioOversized: Story = alone(sound, enormous(100_000_001))
