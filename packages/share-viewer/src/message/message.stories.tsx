import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor } from 'storybook/test'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { conversation, message } from '../stories-support/parts.fixture.ts'
import { manyHands, rich } from '../stories-support/rich.fixture.ts'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { on } from '../stories-support/viewports.fixture.ts'

const meta: Meta<typeof ConversationView> = {
  title: 'share-viewer/Message',
  component: ConversationView,
  args: { conversation: rich, locale: 'en' },
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

const dark = { globals: { theme: 'dark' } } satisfies Story
const rtl = { globals: { dir: 'rtl' } } satisfies Story

export const Rich: Story = {
  play: async ({ canvas }) => {
    // The first screen waits for its formulas; diagrams are drawn near the screen.
    await waitFor(
      () => {
        const last = canvas.getByText('And a last word.')
        last.scrollIntoView({ block: 'end' })
        void expect(last).toBeVisible()
      },
      { timeout: 20_000 },
    )
  },
}
export const RichDark: Story = { ...Rich, ...dark }
export const RichPhone: Story = { ...Rich, ...on('narrow') }
export const RichRightToLeft: Story = { ...Rich, ...rtl }

export const BylinesAndDays: Story = { args: { conversation: manyHands } }
export const BylinesAndDaysDark: Story = { ...BylinesAndDays, ...dark }
export const BylinesAndDaysRightToLeft: Story = { ...BylinesAndDays, ...rtl }

export const CitationCard: Story = {
  args: { conversation: titanic },
  play: async ({ canvas }) => {
    const number = await canvas.findByRole('link', { name: 'Source 2' })
    number.focus()
    await expect(await screen.findByRole('tooltip')).toBeVisible()
  },
}
export const CitationCardDark: Story = { ...CitationCard, ...dark }
export const CitationCardPhone: Story = { ...CitationCard, ...on('narrow') }
export const CitationCardRightToLeft: Story = { ...CitationCard, ...rtl }

const asked = message('user', ['Write the summary.'])
export const StoppedGeneration: Story = {
  args: {
    conversation: conversation([
      asked,
      message('assistant', ['The first thing to say is that'], { status: 'stopped' }),
    ]),
  },
}
export const StoppedGenerationDark: Story = { ...StoppedGeneration, ...dark }

export const FailedGeneration: Story = {
  args: {
    conversation: conversation([
      asked,
      message('assistant', ['The first thing', { type: 'error', message: 'Overloaded' }], {
        status: 'error',
      }),
    ]),
  },
}
export const FailedGenerationDark: Story = { ...FailedGeneration, ...dark }

export const OneLine: Story = {
  args: { conversation: conversation([message('user', ['Hi'])], { title: 'Hi' }) },
}
export const EmptyReply: Story = {
  args: { conversation: conversation([asked, message('assistant', [])]) },
}
