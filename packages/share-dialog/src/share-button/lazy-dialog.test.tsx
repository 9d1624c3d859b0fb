import { ShareProvider } from '@playthread/core/react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ShareDialogRoot } from '../share-dialog/share-dialog-root.tsx'
import { adapterWith } from '../share-dialog.fixture.tsx'
import { LazyDialog } from './lazy-dialog.tsx'
import { createLazyModule } from './lazy-module.ts'

type Fetch = () => Promise<() => React.ReactNode>

function renderWith(fetchModule: Fetch) {
  return render(
    <ShareProvider adapter={adapterWith()}>
      <ShareDialogRoot conversationId="c1">
        <LazyDialog module={createLazyModule(fetchModule)} />
      </ShareDialogRoot>
    </ShareProvider>,
  )
}

it.each(['hover', 'focus'])('fetches the dialog on %s, not before, and once', async (intent) => {
  const fetchModule = vi.fn<Fetch>(async () => () => <p>The dialog</p>)
  renderWith(fetchModule)
  expect(fetchModule).not.toHaveBeenCalled()
  if (intent === 'hover') await userEvent.hover(screen.getByRole('button'))
  else await userEvent.tab()
  expect(fetchModule).toHaveBeenCalledOnce()
  expect(screen.queryByText('The dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByText('The dialog')).toBeVisible()
  expect(fetchModule).toHaveBeenCalledOnce()
})
