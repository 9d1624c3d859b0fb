// A second process on the same file: creates and stops the conversations it is told to, and
// prints what it was told in return.
import { createSqliteStore } from './create-sqlite-store.ts'

const [path = '', name = '', rounds = '0'] = process.argv.slice(2)
const store = createSqliteStore({ path, busyTimeoutMs: 10_000 })
const ids = new Set<string | undefined>()
for (let round = 0; round < Number(rounds); round += 1) {
  const created = await store.create({
    conversationId: 'c1',
    ownerId: name,
    id: `${name}-${round}`,
    activeSince: '2026-01-01T00:00:00.000Z',
  })
  ids.add(created?.id)
  await store.stop('c1')
}
await store.close()
process.stdout.write(JSON.stringify([...ids]))
