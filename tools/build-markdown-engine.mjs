#!/usr/bin/env node
// Puts the parser in one file over what tsc wrote; run in packages/share-viewer after the build.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { bundleMarkdownEngine } from './markdown-engine.mjs'

const folder = 'dist/markdown/engine'
for (const file of readdirSync(folder))
  if (!file.startsWith('markdown-it.')) rmSync(`${folder}/${file}`)
writeFileSync(`${folder}/markdown-it.js`, await bundleMarkdownEngine())
