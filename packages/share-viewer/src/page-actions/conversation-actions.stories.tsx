import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { SharedStory } from '../stories-support/shared-story.fixture.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'
import { on } from '../stories-support/viewports.fixture.ts'

const meta: Meta<typeof SharedStory> = {
  title: 'share-viewer/PageActions',
  component: SharedStory,
  args: { conversation: titanic },
}
export default meta
type Story = StoryObj<typeof SharedStory>

export const MenuOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More actions' }))
    await expect(canvas.getByRole('group', { name: 'More actions' })).toBeVisible()
    await expect(canvas.getByRole('radio', { name: 'System' })).toBeChecked()
  },
}
export const MenuOpenDark: Story = { ...MenuOpen, globals: { theme: 'dark' } }
export const MenuOpenPhone: Story = { ...MenuOpen, ...on('narrow') }
export const MenuOpenRightToLeft: Story = { ...MenuOpen, globals: { dir: 'rtl' } }
