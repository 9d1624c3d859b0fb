export { fromOpenWebUI, splitOpenWebUI } from './from-open-webui.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
