import { defineConfig, mergeConfig } from 'vite'
import base from '../../vite.config.ts'

export default mergeConfig(
  base,
  defineConfig({
    root: import.meta.dirname,
    build: {
      target: 'es2022',
      // A strict CSP allows preload links; the polyfill for old browsers is not needed.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  }),
)
