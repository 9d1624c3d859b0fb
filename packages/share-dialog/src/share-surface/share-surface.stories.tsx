import { ShareError, type ShareAdapter } from '@playthread/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { screen, userEvent, waitFor } from 'storybook/test'
import { adapterWith, Host, sharedAdapter, type HostProps } from '../share-dialog.fixture.tsx'

const lost = () => Promise.reject(new ShareError('network', 'The answer was lost.'))
const never = () => new Promise<never>(() => {})

/** The ready-made dialog in each of its states, opened from the button in a host's header. */
const meta = {
  title: 'share-dialog/ShareDialog',
  args: { defaultOpen: true },
  loaders: [async ({ parameters }) => ({ adapter: await parameters['adapter']?.() })],
  render: (args, { loaded }) => <Host {...args} adapter={loaded['adapter'] ?? adapterWith()} />,
  beforeEach: () => refuseClipboard(),
} satisfies Meta<Partial<HostProps>>
export default meta
type Story = StoryObj<typeof meta>

const having = (adapter: () => ShareAdapter | Promise<ShareAdapter>) => ({ adapter })

/** Presses buttons in turn, then waits until nothing moves. */
const press =
  (...names: readonly string[]) =>
  async () => {
    for (const name of names) {
      const buttons = await screen.findAllByRole('button', { name })
      await userEvent.click(buttons[0] ?? document.body)
    }
    // The dialog's code comes with the first press: on a busy machine that takes its time.
    await screen.findByRole('dialog', undefined, { timeout: 15_000 })
    await waitFor(() => {
      if (document.getAnimations().some(isPassing)) throw new Error('Still moving.')
    })
  }

function isPassing(animation: Animation): boolean {
  return animation.effect?.getComputedTiming().endTime !== Infinity
}

const refuseClipboard = () =>
  setClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')))
const acceptClipboard = () => setClipboard(() => Promise.resolve())

function setClipboard(write: () => Promise<void>) {
  const value = { write, writeText: write }
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value })
}

function goOffline() {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
  window.dispatchEvent(new Event('offline'))
  return () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: true })
    window.dispatchEvent(new Event('online'))
  }
}

const dark = { globals: { theme: 'dark' } }
const phone = { globals: { viewport: { value: 'mobile1', isRotated: false } } }

export const Unshared: Story = { play: press() }
export const UnsharedDark: Story = { ...Unshared, ...dark }

export const Loading: Story = {
  parameters: having(() => adapterWith({ getShare: never })),
  play: press(),
}
export const LoadingDark: Story = { ...Loading, ...dark }

export const Creating: Story = {
  parameters: having(() => adapterWith({ createShare: never })),
  play: press('Create share link'),
}
export const CreatingDark: Story = { ...Creating, ...dark }

export const CreatedAndCopied: Story = {
  beforeEach: acceptClipboard,
  play: press('Create share link'),
}
export const CreatedAndCopiedDark: Story = { ...CreatedAndCopied, ...dark }

export const ClipboardRefused: Story = { play: press('Create share link') }
export const ClipboardRefusedDark: Story = { ...ClipboardRefused, ...dark }
export const ClipboardRefusedPhone: Story = { ...ClipboardRefused, ...phone }

export const Shared: Story = { parameters: having(() => sharedAdapter()), play: press() }
export const SharedDark: Story = { ...Shared, ...dark }
export const SharedPhone: Story = { ...Shared, ...phone }

export const ConfirmStop: Story = { ...Shared, play: press('Stop sharing') }
export const ConfirmStopDark: Story = { ...ConfirmStop, ...dark }

export const ConfirmReset: Story = { ...Shared, play: press('Reset link') }
export const ConfirmResetDark: Story = { ...ConfirmReset, ...dark }

export const Stopped: Story = { parameters: having(() => sharedAdapter('stopped')), play: press() }
export const StoppedDark: Story = { ...Stopped, ...dark }

export const CreateFailed: Story = {
  parameters: having(() => adapterWith({ createShare: lost })),
  play: press('Create share link'),
}
export const CreateFailedDark: Story = { ...CreateFailed, ...dark }

export const Offline: Story = { ...CreateFailed, beforeEach: goOffline }
export const OfflineDark: Story = { ...Offline, ...dark }

export const NotTheOwner: Story = {
  parameters: having(() =>
    adapterWith({ getShare: () => Promise.reject(new ShareError('forbidden', 'no')) }),
  ),
  play: press(),
}
export const NotTheOwnerDark: Story = { ...NotTheOwner, ...dark }

export const WithoutReset: Story = {
  parameters: having(() => sharedAdapter('active', { resetShare: undefined })),
  play: press(),
}

export const LongLink: Story = {
  ...Shared,
  args: {
    shareUrl: (id) => `https://conversations.research.a-long-company-name.example/shared/by/${id}`,
  },
}

export const RightToLeft: Story = {
  ...Shared,
  globals: { dir: 'rtl' },
  args: {
    locale: 'ar',
    labels: {
      dialog: {
        shared: 'تمت المشاركة',
        sharedName: 'تمت المشاركة: هذه المحادثة عامة',
        titlePublic: 'هذه المحادثة عامة',
        ledePublic: 'يمكن لأي شخص لديه الرابط عرض هذه المحادثة، بما في ذلك الرسائل اللاحقة.',
        copy: 'نسخ',
        copied: 'تم النسخ',
        publicSince: 'عامة منذ',
        stop: 'إيقاف المشاركة',
        reset: 'رابط جديد',
        openLink: 'فتح في نافذة جديدة',
        close: 'إغلاق',
        link: 'رابط المشاركة',
      },
    },
  },
}
