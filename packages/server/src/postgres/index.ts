export type { PostgresConnection, PostgresErrorListener } from './connection.ts'
export { createPostgresStore, type PostgresStoreOptions } from './create-postgres-store.ts'
