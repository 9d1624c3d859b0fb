import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { german } from './german.fixture.ts'
import { BarStage, longer, manyTurns, seekTo, streaming, untimed } from './bar.fixture.tsx'

const meta: Meta<typeof BarStage> = { title: 'replay-bar/ReplayBar', component: BarStage }
export default meta
type Story = StoryObj<typeof BarStage>

const play: NonNullable<Story['args']>['arrange'] = (replay) => {
  seekTo(replay, 0.42)
  replay.play()
}

export const Poster: Story = {}
export const Playing: Story = { args: { arrange: play } }
export const Paused: Story = { args: { arrange: (replay) => seekTo(replay, 0.62) } }
export const Cut: Story = {
  args: {
    arrange: (replay) => {
      const gap = replay.getSnapshot().timeline.gaps[0]
      replay.seek(((gap?.start ?? 0) + (gap?.end ?? 0)) / 2)
      replay.play()
    },
  },
}
export const Estimated: Story = {
  args: { conversation: untimed, arrange: (replay) => seekTo(replay, 0.26) },
}
export const LiveEdge: Story = {
  args: { conversation: streaming, arrange: (replay) => replay.goLive() },
}
export const Behind: Story = {
  args: {
    conversation: streaming,
    arrange: (replay) => {
      play(replay)
      replay.setConversation(longer(streaming, 3))
    },
  },
}
export const Ended: Story = { args: { arrange: (replay) => replay.skipToResult() } }
export const Phone: Story = { args: { width: 390, arrange: play } }
export const PhonePoster: Story = { args: { width: 390 } }
export const German: Story = { args: { labels: german, arrange: play } }
export const GermanPhone: Story = { args: { labels: german, width: 390, arrange: play } }
export const PreviewCard: Story = {
  args: { arrange: play },
  play: async ({ canvasElement, userEvent }) => {
    const track = canvasElement.querySelector('.pt-scrubber') ?? canvasElement
    const { left, top, width, height } = track.getBoundingClientRect()
    const coords = { clientX: left + width * 0.6, clientY: top + height / 2 }
    await userEvent.pointer({ target: track, coords })
  },
}
export const Dark: Story = { globals: { theme: 'dark' }, args: { arrange: play } }
export const DarkPoster: Story = { globals: { theme: 'dark' } }
export const RightToLeft: Story = { globals: { dir: 'rtl' }, args: { arrange: play } }
export const ManyTurns: Story = { args: { conversation: manyTurns(400), arrange: play } }
export const RateMenu: Story = {
  args: { arrange: play },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Speed, 1×' }))
  },
}
export const Shortcuts: Story = {
  args: { arrange: play },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('button', { name: 'Pause' }).focus()
    await userEvent.keyboard('?')
  },
}
export const PreviewCardOnFocus: Story = {
  args: {
    arrange: (replay) => {
      const { timeline } = replay.getSnapshot()
      replay.seek(timeline.step(timeline.stepOf(3, 1)).start + 500)
    },
  },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.tab()
    await waitFor(() =>
      expect(canvasElement.querySelector('.pt-replay-preview-words')).toBeVisible(),
    )
  },
}
export const PreviewCardOnFocusDark: Story = {
  ...PreviewCardOnFocus,
  globals: { theme: 'dark', dir: 'rtl' },
}
