import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import { standaloneViewer } from './tools/standalone.mjs'

/** Shared by the demo, Storybook and the tests: workspace packages are served from their sources. */
export default defineConfig({
  plugins: [react(), standaloneViewer()],
  resolve: { conditions: ['@playthread/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@playthread/source', ...defaultServerConditions] } },
})
