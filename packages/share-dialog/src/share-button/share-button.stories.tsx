import { ShareProvider } from '@playthread/core/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen } from 'storybook/test'
import { ShareDialogRoot } from '../share-dialog/share-dialog-root.tsx'
import { adapterWith, Host, sharedAdapter, type HostProps } from '../share-dialog.fixture.tsx'
import { LazyDialog } from './lazy-dialog.tsx'
import { createLazyModule } from './lazy-module.ts'

/** The button at rest, in a host's header. */
const meta = {
  title: 'share-dialog/ShareButton',
  loaders: [async ({ parameters }) => ({ adapter: await parameters['adapter']?.() })],
  render: (args, { loaded }) => <Host {...args} adapter={loaded['adapter'] ?? adapterWith()} />,
} satisfies Meta<Partial<HostProps>>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }

export const NotShared: Story = {}
export const NotSharedDark: Story = { ...dark }

export const Public: Story = {
  parameters: { adapter: () => sharedAdapter() },
  play: async () => {
    await expect(await screen.findByRole('button', { name: /public/ })).toBeVisible()
  },
}
export const PublicDark: Story = { ...Public, ...dark }

const broken = createLazyModule(() => Promise.reject(new TypeError('Failed to fetch')))

export const CodeNotFetched: Story = {
  render: () => (
    <ShareProvider adapter={adapterWith()}>
      <ShareDialogRoot conversationId="c1" defaultOpen>
        <LazyDialog module={broken} />
      </ShareDialogRoot>
    </ShareProvider>
  ),
}
export const CodeNotFetchedDark: Story = { ...CodeNotFetched, ...dark }
