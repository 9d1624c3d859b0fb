#!/usr/bin/env node
// Packs each public package and judges the tarball: publint, arethetypeswrong (ESM only), what is in it.
import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const packs = path.join(root, '.artifacts/packs')
rmSync(packs, { recursive: true, force: true })
mkdirSync(packs, { recursive: true })
let bad = 0

function judge(name, tool, ok, output = '') {
  if (!ok) bad += 1
  console.log(`${name} ${tool} ${ok ? 'ok' : 'FAILED'}`)
  if (!ok && output) console.log(output)
}

for (const file of globSync('packages/*/package.json', { cwd: root })) {
  const at = path.join(root, path.dirname(file))
  const { name, version, exports } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'))
  execFileSync('pnpm', ['pack', '--pack-destination', packs], {
    cwd: at,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const tarball = path.join(packs, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)

  const publint = spawnSync('publint', ['run', tarball, '--strict'], {
    cwd: root,
    encoding: 'utf8',
  })
  judge(name, 'publint', publint.status === 0, publint.stdout + publint.stderr)

  const plain = Object.keys(exports).filter((entry) => /\.(css|json)$/.test(entry))
  const attw = spawnSync(
    'attw',
    [
      tarball,
      '--profile',
      'esm-only',
      '-f',
      'ascii',
      ...(plain.length ? ['--exclude-entrypoints', ...plain] : []),
    ],
    { cwd: root, encoding: 'utf8' },
  )
  judge(name, 'attw', attw.status === 0, attw.stdout + attw.stderr)

  const listed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n')
  const stray = listed.filter((entry) => /\.(test|test-d|stories|fixture)\.|\/src\//.test(entry))
  judge(
    name,
    'contents',
    stray.length === 0 && listed.includes('package/LICENSE'),
    stray.join('\n'),
  )
}
process.exit(bad === 0 ? 0 : 1)
