// What every example mounts. The host's part is made up: here it would ask its own database.
import { createShareHandler } from '@playthread/server'
import { createSqliteStore } from '@playthread/server/sqlite'
import { findConversation, findUser } from './host.ts'

export const shares = createShareHandler({
  store: createSqliteStore({ path: process.env['SHARES_DB'] ?? ':memory:' }),
  getConversation: async (id) => (await findConversation(id))?.conversation ?? null,
  authorize: async (request, id) => {
    const user = await findUser(request)
    if (!user) return null
    if (id === null) return { userId: user }
    const found = await findConversation(id)
    return found?.owner === user ? { userId: user } : 'forbidden'
  },
})
