export { fromExchanges } from './from-exchanges.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
