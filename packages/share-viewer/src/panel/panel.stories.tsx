import type { Meta, StoryObj } from '@storybook/react-vite'
import { ShareError, type Resource } from '@playthread/core'
import { createPanelStore, type PanelStore } from './panel-store.ts'
import { PanelStage, showing, showingTool } from './panel.fixture.tsx'
import { sampleFiles, sampleTools } from './samples.fixture.ts'

const meta: Meta<typeof PanelStage> = {
  title: 'share-viewer/Panel',
  component: PanelStage,
  args: { resources: sampleFiles, tools: sampleTools },
}
export default meta
type Story = StoryObj<typeof PanelStage>

export const Image: Story = { args: { item: showing('chart') } }
export const ImageDark: Story = { ...Image, globals: { theme: 'dark' } }
export const Code: Story = { args: { item: showing('code') } }
export const CodeDark: Story = { ...Code, globals: { theme: 'dark' } }
export const Markdown: Story = { args: { item: showing('markdown') } }
export const MarkdownDark: Story = { ...Markdown, globals: { theme: 'dark' } }
export const Table: Story = { args: { item: showing('table') } }
export const TableDark: Story = { ...Table, globals: { theme: 'dark' } }
export const Json: Story = { args: { item: showing('json') } }
export const JsonDark: Story = { ...Json, globals: { theme: 'dark' } }
export const Html: Story = { args: { item: showing('html') } }
export const Terminal: Story = { args: { item: showing('terminal') } }
export const TerminalDark: Story = { ...Terminal, globals: { theme: 'dark' } }
export const Diff: Story = { args: { item: showing('diff') } }
export const PlainText: Story = { args: { item: showing('text') } }
export const Audio: Story = { args: { item: showing('audio') } }
export const WebLink: Story = { args: { item: showing('link') } }
export const Download: Story = { args: { item: showing('spoofed') } }
export const Versions: Story = { args: { item: showing('versions') } }
export const HiddenCharactersInName: Story = { args: { item: showing('spoofed') } }
export const RightToLeft: Story = { ...Table, globals: { dir: 'rtl' } }

export const ToolDone: Story = { args: { item: showingTool('done') } }
export const ToolFailed: Story = { args: { item: showingTool('error') } }
export const ToolFailedDark: Story = { ...ToolFailed, globals: { theme: 'dark' } }
export const ToolRunning: Story = { args: { item: showingTool('running') } }
export const ToolDenied: Story = { args: { item: showingTool('denied') } }
export const ToolAbandoned: Story = { args: { item: showingTool('abandoned') } }

const unread: readonly Resource[] = [
  { id: 'a', kind: 'text', title: 'notes.txt', mediaType: 'text/plain', size: 1200 },
]
const failing = (code: 'network' | 'not_found'): Story => ({
  args: {
    resources: unread,
    item: showing('a'),
    adapter: { getResource: () => Promise.reject(new ShareError(code, 'For the story.')) },
  },
})
export const Loading: Story = {
  args: {
    resources: unread,
    item: showing('a'),
    adapter: { getResource: () => new Promise<Blob>(() => {}) },
  },
}
export const Offline: Story = failing('network')
export const Gone: Story = failing('not_found')
export const GoneDark: Story = { ...Gone, globals: { theme: 'dark' } }
export const TooLong: Story = {
  args: {
    resources: [{ ...unread[0]!, data: 'A line of a very long log.\n'.repeat(200_000) }],
    item: showing('a'),
  },
}
export const ThirdParty: Story = {
  args: {
    resources: [{ ...unread[0]!, url: 'https://files.example.org/notes.txt' }],
    item: showing('a'),
  },
}

function replaying(pinned: boolean): PanelStore {
  const store = createPanelStore()
  store.setReplaying(true)
  store.setFollowed(showing('chart'))
  if (pinned) store.show(showing('table'))
  return store
}
export const Following: Story = { args: { store: replaying(false) } }
export const Pinned: Story = { args: { store: replaying(true) } }
