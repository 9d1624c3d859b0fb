import type { Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import '@playthread/core/styles.css'
import '@playthread/share-dialog/styles.css'
import '@playthread/share-viewer/styles.css'
import '@playthread/replay-bar/styles.css'
import './preview.css'

const preview: Preview = {
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
  initialGlobals: { theme: 'light', dir: 'ltr' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', items: ['light', 'dark'], dynamicTitle: true } },
    dir: { toolbar: { title: 'Direction', items: ['ltr', 'rtl'], dynamicTitle: true } },
  },
  decorators: [
    (Story, { globals }) => {
      useEffect(() => {
        document.documentElement.dataset.theme = String(globals.theme)
        document.documentElement.dir = String(globals.dir)
        document.documentElement.lang = globals.dir === 'rtl' ? 'ar' : 'en'
      }, [globals.theme, globals.dir])
      return <Story />
    },
  ],
}
export default preview
