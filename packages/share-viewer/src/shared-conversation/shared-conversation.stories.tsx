import { ShareError, type ShareErrorCode } from '@playthread/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { conversation, message, streaming } from '../stories-support/parts.fixture.ts'
import { SharedStory } from '../stories-support/shared-story.fixture.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { on } from '../stories-support/viewports.fixture.ts'

const meta: Meta<typeof SharedStory> = {
  title: 'share-viewer/SharedConversation',
  component: SharedStory,
  args: { conversation: titanic },
}
export default meta
type Story = StoryObj<typeof SharedStory>

const dark = { globals: { theme: 'dark' } } satisfies Story

function failing(code: ShareErrorCode): Story {
  return {
    args: {
      change: (adapter) => ({
        ...adapter,
        getSharedConversation: () => Promise.reject(new ShareError(code, 'A story about failing.')),
      }),
    },
  }
}

export const Ready: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1 })).toHaveTextContent(titanic.title)
  },
}
export const ReadyDark: Story = { ...Ready, ...dark }

export const Loading: Story = {
  args: {
    change: (adapter) => ({ ...adapter, getSharedConversation: () => new Promise(() => {}) }),
  },
}
export const LoadingDark: Story = { ...Loading, ...dark }

export const NotShared: Story = { args: { shareId: 'unknown' } }
export const NotSharedDark: Story = { ...NotShared, ...dark }

export const StoppedWhileReading: Story = {
  args: { afterwards: (adapter) => adapter.stopShare(titanic.id) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText(/isn’t shared any more/)).toBeVisible())
  },
}
export const StoppedWhileReadingDark: Story = { ...StoppedWhileReading, ...dark }

export const Offline: Story = failing('network')
export const OfflineDark: Story = { ...Offline, ...dark }

export const Unavailable: Story = failing('unavailable')
export const InvalidData: Story = failing('invalid_conversation')

export const OfflineWhileReading: Story = {
  args: {
    change(adapter) {
      let reads = 0
      const getSharedConversation: typeof adapter.getSharedConversation = (id, options) => {
        reads += 1
        if (reads > 1) return Promise.reject(new ShareError('network', 'A story about failing.'))
        return adapter.getSharedConversation(id, options)
      }
      return { ...adapter, getSharedConversation }
    },
    afterwards: (adapter) => adapter.saveConversation({ ...titanic, title: 'Never seen' }),
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText(/as it was last loaded/)).toBeVisible())
  },
}
export const OfflineWhileReadingDark: Story = { ...OfflineWhileReading, ...dark }

export const Reconnecting: Story = {
  args: {
    change: (adapter) => ({
      ...adapter,
      subscribe(_shareId, listener) {
        listener({ type: 'disconnected' })
        return () => {}
      },
    }),
  },
}

export const Empty: Story = { args: { conversation: conversation([], { title: 'A new plan' }) } }
export const EmptyDark: Story = { ...Empty, ...dark }

export const OneLine: Story = {
  args: { conversation: conversation([message('user', ['Hi'])], { title: 'Hi' }) },
}
export const OneLinePhone: Story = { ...OneLine, ...on('narrow') }

/** One file is gone: the page stands. */
export const Partial: Story = {
  args: {
    change: (adapter) => ({
      ...adapter,
      getResource: () => Promise.reject(new ShareError('not_found', 'A story about failing.')),
    }),
    conversation: conversation(
      [
        message('user', ['Here are my notes.', { type: 'resource', resourceId: 'notes' }]),
        message('assistant', ['I read them.']),
      ],
      {
        title: 'A file that is gone',
        resources: [{ id: 'notes', kind: 'text', title: 'notes.txt', mediaType: 'text/plain' }],
      },
    ),
  },
  play: async ({ canvas, userEvent }) => {
    const [chip] = await canvas.findAllByRole('button', { name: /notes\.txt/ })
    if (chip) await userEvent.click(chip)
    const found = { timeout: 20_000 }
    await expect(
      await canvas.findByText('This file isn’t available any more.', {}, found),
    ).toBeVisible()
    await expect(canvas.getByText('I read them.')).toBeVisible()
  },
}
export const PartialDark: Story = { ...Partial, ...dark }

export const LiveUpdate: Story = {
  args: {
    afterwards: (adapter) =>
      adapter.saveConversation({
        ...titanic,
        messages: [...titanic.messages, ...streaming.messages],
        status: 'streaming',
      }),
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText(/three sentences/)).toBeInTheDocument())
  },
}
