export {
  fromLangGraphThread,
  type LangGraphOptions,
  type LangGraphReading,
} from './from-lang-graph-thread.ts'
export type { ReadArtifact } from './artifacts.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
