export type { PostgresConnection, PostgresErrorListener } from './connection.ts'
export { createPostgresStore, type PostgresStoreOptions } from './create-postgres-store.ts'
export {
  createPostgresNotifier,
  type PostgresNotifier,
  type PostgresNotifierOptions,
} from './notifier/create-postgres-notifier.ts'
