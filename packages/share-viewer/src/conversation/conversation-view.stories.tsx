import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { agents, nestedAgents } from '../stories-support/agents.fixture.ts'
import {
  arabic,
  conversation,
  longConversation,
  message,
  streaming,
  troubled,
} from '../stories-support/parts.fixture.ts'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { ConversationView } from './conversation-view.tsx'

const meta: Meta<typeof ConversationView> = {
  title: 'share-viewer/ConversationView',
  component: ConversationView,
  args: { conversation: titanic, messageUrl: (id) => `https://harbor.example/s/x#m-${id}` },
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
const phone = { globals: { viewport: { value: 'mobile1', isRotated: false } } } satisfies Story

export const Finished: Story = {}
export const FinishedDark: Story = dark
export const FinishedPhone: Story = phone

export const EverythingWrong: Story = { args: { conversation: troubled } }
export const EverythingWrongDark: Story = { ...EverythingWrong, ...dark }
export const EverythingWrongPhone: Story = { ...EverythingWrong, ...phone }

export const StillWriting: Story = { args: { conversation: streaming } }
export const StillWritingDark: Story = { ...StillWriting, ...dark }

export const RightToLeft: Story = { args: { conversation: arabic }, globals: { dir: 'rtl' } }
export const RightToLeftDark: Story = { ...RightToLeft, globals: { dir: 'rtl', theme: 'dark' } }

export const Empty: Story = { args: { conversation: conversation([], { title: '' }) } }

export const LongConversation: Story = { args: { conversation: longConversation(120) } }

export const LongTitle: Story = {
  args: { conversation: { ...titanic, title: 'Supercalifragilisticexpialidocious '.repeat(6) } },
}

export const VeryLongMessage: Story = {
  args: {
    conversation: conversation([message('assistant', ['A **long** story. '.repeat(16_000)])]),
  },
}

export const UnsafeLinksAndPictures: Story = {
  args: {
    conversation: conversation([
      message('assistant', [
        '[bank.example](https://evil.example) · [sign in](https://bank@evil.example) · [old](javascript:alert(1))\n\n![A chart](https://images.example/chart.png)\n\n<img src=x onerror=alert(1)>\n\n- [x] checked\n- [ ] open',
      ]),
    ]),
  },
}
export const UnsafeLinksAndPicturesDark: Story = { ...UnsafeLinksAndPictures, ...dark }

export const HostRenderers: Story = {
  args: {
    conversation: conversation([
      message('assistant', [{ type: 'data', name: 'weather', data: { celsius: 4 } }]),
    ]),
    renderers: { data: { weather: ({ part }) => <p>Weather: {JSON.stringify(part.data)}</p> } },
  },
}

export const NestedAgents: Story = {
  args: { conversation: agents },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Agent’s work · 3 steps'))
    await userEvent.click(canvas.getByText('Agent’s work · 1 step'))
  },
}
export const NestedAgentsDark: Story = { ...NestedAgents, ...dark }
export const NestedAgentsPhone: Story = { ...NestedAgents, ...phone }
export const NestedAgentsRightToLeft: Story = { ...NestedAgents, globals: { dir: 'rtl' } }
export const NestedAgentsFourDeep: Story = {
  args: { conversation: nestedAgents(4) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('.pt-agent')).toHaveLength(4))
    for (const fold of canvasElement.querySelectorAll('details')) fold.open = true
  },
}
