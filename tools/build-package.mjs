#!/usr/bin/env node
// Builds the package in the current folder: tsc file by file (so 'use client' stays where it was
// written and unused parts shake off), then the plain files (.css, .json) beside the modules.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

rmSync('dist', { recursive: true, force: true })
const tsc = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
if (tsc.status !== 0) process.exit(tsc.status ?? 1)

for (const file of globSync(['src/**/*.css', 'src/**/*.json'])) {
  const target = path.join('dist', path.relative('src', file))
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(file, target)
}
