import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'

/** Shared by the demo, Storybook and the tests: workspace packages are served from their sources. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@playthread/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@playthread/source', ...defaultServerConditions] } },
})
