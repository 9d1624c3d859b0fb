import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { longConversation, streaming } from '../stories-support/parts.fixture.ts'
import { SharedStory } from '../stories-support/shared-story.fixture.tsx'
import { on } from '../stories-support/viewports.fixture.ts'

const shown = longConversation(40)

const meta: Meta<typeof SharedStory> = {
  title: 'share-viewer/Latest',
  component: SharedStory,
  args: { conversation: shown },
}
export default meta
type Story = StoryObj<typeof SharedStory>

export const NewMessages: Story = {
  args: {
    afterwards: (adapter) =>
      adapter.saveConversation({ ...shown, messages: [...shown.messages, ...streaming.messages] }),
  },
  play: async ({ canvas }) => {
    const found = { timeout: 10_000 }
    await expect(await canvas.findByRole('button', { name: '2 new messages' }, found)).toBeVisible()
  },
}
export const NewMessagesDark: Story = { ...NewMessages, globals: { theme: 'dark' } }
export const NewMessagesPhone: Story = { ...NewMessages, ...on('narrow') }
export const NewMessagesRightToLeft: Story = { ...NewMessages, globals: { dir: 'rtl' } }

export const JumpToLatest: Story = {
  play: async ({ canvas }) => {
    const turn = await canvas.findByText('Question 8: what changed?', {}, { timeout: 10_000 })
    await waitFor(() => {
      turn.scrollIntoView()
      void expect(canvas.getByRole('button', { name: 'Jump to latest' })).toBeVisible()
    })
  },
}
export const JumpToLatestDark: Story = { ...JumpToLatest, globals: { theme: 'dark' } }
