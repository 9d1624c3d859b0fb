import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './tools/chromium.mjs'
import { requestWatch } from './tools/request-watch.ts'
import viteConfig from './vite.config.ts'

const executablePath = findChromium()

/** A new object for each project: Vitest names the instances inside it. */
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  }),
  instances: [{ browser: 'chromium' as const }],
})

/** Found by the first lazy import otherwise, and then Vite reloads the page under a running test. */
const optimizeDeps = {
  include: [
    'axe-core',
    '@playthread/share-viewer > papaparse',
    '@playthread/share-viewer > pdfjs-dist',
    '@playthread/share-viewer > vega',
    '@playthread/share-viewer > vega-interpreter',
    '@playthread/share-viewer > vega-lite',
    '@playthread/share-viewer > @tanstack/react-virtual',
    '@playthread/share-viewer > lowlight',
    '@playthread/share-viewer > markdown-it',
    '@playthread/share-dialog > framer-motion',
    '@playthread/share-dialog > @radix-ui/react-dialog',
  ],
}

const node = [
  'packages/{adapters,server,formats}/src/**/*.test.ts',
  'tests/**/*.test.ts',
  'apps/*/server/**/*.test.ts',
]

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      maxWorkers: 2,
      reporters: ['default'],
      // A busy machine is slow, not wrong.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 20_000 } },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'jsdom',
            include: ['packages/*/src/**/*.test.{ts,tsx}'],
            exclude: ['**/*.browser.test.tsx', ...node],
            setupFiles: ['./tools/vitest.setup.ts'],
          },
        },
        {
          extends: true,
          test: { name: 'node', environment: 'node', include: node },
        },
        {
          extends: true,
          optimizeDeps,
          test: {
            name: 'browser',
            include: ['packages/*/src/**/*.browser.test.tsx', 'tests/**/*.browser.test.tsx'],
            browser: { ...chromium(), commands: requestWatch },
          },
        },
        {
          extends: true,
          optimizeDeps,
          plugins: [storybookTest({ configDir: '.storybook' })],
          test: { name: 'storybook', browser: chromium() },
        },
      ],
    },
  }),
)
