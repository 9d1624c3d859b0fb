#!/usr/bin/env node
// Imports between packages point one way. This table is the law; ARCHITECTURE.md draws it.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const allowed = {
  core: [],
  adapters: ['core'],
  'share-dialog': ['core'],
  'replay-bar': ['core'],
  'share-viewer': ['core', 'replay-bar'],
  formats: ['core'],
  server: ['core'],
}
// Tests and stories may stand a package up with the adapters; nothing that ships may.
const testing = /\.(test|test-d|stories|fixture)\.tsx?$|\/(test|testing)-?support\//
const root = path.resolve(import.meta.dirname, '..')
const problems = []

for (const file of globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root })) {
  const [, name] = file.split('/')
  const text = readFileSync(path.join(root, file), 'utf8')
  const own =
    file.startsWith('packages/core/src/') && !/^packages\/core\/src\/(react|testing)\//.test(file)
  for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    const other = /^@playthread\/([^/]+)/.exec(specifier)?.[1]
    const fine = testing.test(file)
      ? [...allowed[name], 'adapters', 'core', name]
      : [...allowed[name]]
    if (other && !fine.includes(other))
      problems.push(`${file}: ${name} may not import ${specifier}`)
    if (/^(\.\.\/)+(core|adapters|share-|replay-|formats|server)[^.]*\/src\//.test(specifier))
      problems.push(`${file}: reaches into another package by path: ${specifier}`)
    if (own && !testing.test(file) && /^react(-dom)?(\/|$)/.test(specifier))
      problems.push(`${file}: core's main entry knows no React: ${specifier}`)
  }
}
for (const [name, fine] of Object.entries(allowed)) {
  const manifest = JSON.parse(
    readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'),
  )
  for (const dependency of Object.keys({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  })) {
    const other = /^@playthread\/(.+)/.exec(dependency)?.[1]
    if (other && !fine.includes(other))
      problems.push(`packages/${name}/package.json: may not depend on ${dependency}`)
  }
}
for (const problem of problems) console.log(problem)
console.log(
  problems.length === 0 ? 'imports: one direction' : `imports: ${problems.length} wrong arrows`,
)
process.exit(problems.length === 0 ? 0 : 1)
