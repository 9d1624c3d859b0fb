import type { DatabaseSync, StatementSync } from 'node:sqlite'

const columns = 'id, conversation_id, owner_id, status, active_since, generation'

// `SELECT … WHERE` in place of VALUES: a create with `ifGeneration` ≥ 1 must not insert, but an
// existing row must reach the upsert, which then decides by the row's own generation.
const create = `
  INSERT INTO playthread_shares (id, conversation_id, owner_id, status, active_since, generation)
  SELECT :id, :conversationId, :ownerId, 'active', :activeSince, 1
  WHERE :ifGeneration IS NULL OR :ifGeneration = 0
    OR EXISTS (SELECT 1 FROM playthread_shares WHERE conversation_id = :conversationId)
  ON CONFLICT (conversation_id) DO UPDATE SET
    generation = generation + (status = 'stopped'),
    active_since = iif(status = 'stopped', excluded.active_since, active_since),
    owner_id = excluded.owner_id,
    status = 'active'
  WHERE status = 'active' OR :ifGeneration IS NULL OR generation = :ifGeneration
  RETURNING ${columns}`

const stop = `
  UPDATE playthread_shares SET generation = generation + (status = 'active'), status = 'stopped'
  WHERE conversation_id = :conversationId
  RETURNING ${columns}`

const reset = `
  UPDATE playthread_shares SET id = :id, owner_id = :ownerId, status = 'active',
    active_since = :activeSince, generation = generation + 1
  WHERE conversation_id = :conversationId
  RETURNING ${columns}`

export interface Statements {
  readonly findByConversation: StatementSync
  readonly findActive: StatementSync
  readonly filterActive: StatementSync
  readonly create: StatementSync
  readonly stop: StatementSync
  readonly reset: StatementSync
  readonly remove: StatementSync
  readonly listByOwner: StatementSync
}

/** Every statement the store runs, prepared once. Values are always bound, never spliced in. */
export function prepareStatements(database: DatabaseSync): Statements {
  const statements: Statements = {
    findByConversation: database.prepare(
      `SELECT ${columns} FROM playthread_shares WHERE conversation_id = :conversationId`,
    ),
    findActive: database.prepare(
      `SELECT conversation_id FROM playthread_shares WHERE id = :id AND status = 'active'`,
    ),
    filterActive: database.prepare(
      `SELECT id FROM playthread_shares
       WHERE id IN (SELECT value FROM json_each(:ids)) AND status = 'active'`,
    ),
    create: database.prepare(create),
    stop: database.prepare(stop),
    reset: database.prepare(reset),
    remove: database.prepare(
      'DELETE FROM playthread_shares WHERE conversation_id = :conversationId',
    ),
    listByOwner: database.prepare(
      `SELECT ${columns} FROM playthread_shares WHERE owner_id = :ownerId ORDER BY seq DESC LIMIT :limit`,
    ),
  }
  // node:sqlite binds what an object inherits as well. Our objects name what they mean; what a page
  // of the host hung on Object.prototype is no parameter.
  for (const statement of Object.values(statements)) statement.setAllowUnknownNamedParameters(true)
  return statements
}
