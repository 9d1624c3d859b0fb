export { fromShareGPT, splitShareGPT } from './from-sharegpt.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
