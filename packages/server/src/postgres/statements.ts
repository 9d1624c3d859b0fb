/**
 * Every statement the store runs; values are always bound, never spliced in.
 *
 * Each is one row change or one look at a unique index, at PostgreSQL's default isolation (read
 * committed), where a statement that waited for a row decides by that row as it is then.
 */
const columns = 'id, conversation_id, owner_id, status, active_since, generation'

const enable = `
  generation = share.generation + CASE share.status WHEN 'stopped' THEN 1 ELSE 0 END,
  active_since = CASE share.status WHEN 'stopped' THEN $4 ELSE share.active_since END,
  owner_id = $3,
  status = 'active'`

export const statements = {
  findByConversation: `SELECT ${columns} FROM playthread_shares WHERE conversation_id = $1`,

  findActive: `SELECT conversation_id FROM playthread_shares WHERE id = $1 AND status = 'active'`,

  filterActive: `SELECT id FROM playthread_shares WHERE id = ANY($1::text[]) AND status = 'active'`,

  /** $5: re-enable a stopped record too (`true`), or leave it (`false`). */
  create: `
    INSERT INTO playthread_shares AS share
      (id, conversation_id, owner_id, status, active_since, generation)
    VALUES ($1, $2, $3, 'active', $4, 1)
    ON CONFLICT (conversation_id) DO UPDATE SET ${enable}
    WHERE share.status = 'active' OR $5
    RETURNING ${columns}`,

  /** For a create that saw generation $5 ≥ 1: without a row there is nothing it may bring back. */
  recreate: `
    UPDATE playthread_shares AS share SET ${enable}
    WHERE conversation_id = $2 AND $1::text IS NOT NULL
      AND (share.status = 'active' OR share.generation = $5)
    RETURNING ${columns}`,

  stop: `
    UPDATE playthread_shares SET
      generation = generation + CASE status WHEN 'active' THEN 1 ELSE 0 END,
      status = 'stopped'
    WHERE conversation_id = $1
    RETURNING ${columns}`,

  reset: `
    UPDATE playthread_shares SET id = $1, owner_id = $3, status = 'active', active_since = $4,
      generation = generation + 1
    WHERE conversation_id = $2
    RETURNING ${columns}`,

  remove: 'DELETE FROM playthread_shares WHERE conversation_id = $1',

  listByOwner: `
    SELECT ${columns} FROM playthread_shares WHERE owner_id = $1 ORDER BY seq DESC LIMIT $2`,
} as const
