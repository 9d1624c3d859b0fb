import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { longConversation } from '../stories-support/parts.fixture.ts'
import { on } from '../stories-support/viewports.fixture.ts'

const wide = on('wide')

const meta: Meta<typeof ConversationView> = {
  title: 'share-viewer/Outline',
  component: ConversationView,
  args: { conversation: longConversation(60) },
  ...wide,
  decorators: [
    (Story) => (
      <main>
        <Story />
      </main>
    ),
  ],
}
export default meta
type Story = StoryObj<typeof ConversationView>

export const BesideTheText: Story = {
  play: async ({ canvas }) => {
    const outline = await canvas.findByRole('navigation', { name: 'Turns' }, { timeout: 10_000 })
    await waitFor(() => expect(outline.querySelectorAll('[aria-current]')).toHaveLength(1))
  },
}
export const BesideTheTextDark: Story = {
  ...BesideTheText,
  globals: { ...wide.globals, theme: 'dark' },
}
export const BesideTheTextRightToLeft: Story = {
  ...BesideTheText,
  globals: { ...wide.globals, dir: 'rtl' },
}
