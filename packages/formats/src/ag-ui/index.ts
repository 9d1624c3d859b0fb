export { fromAgUI } from './from-ag-ui.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
