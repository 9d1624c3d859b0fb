import { createLateModule } from '../view/late-module.ts'

export type GrowingModule = typeof import('./growing/incremental-parser.ts')

/** What parses a text that grows: a chunk of its own, fetched when the first does. */
const growing = createLateModule(() => import('./growing/incremental-parser.ts'))

/** The module, or `null` while it is not there. */
export const growingModule = growing.get

/** Fetches the module once; a failed fetch is tried again the next time. */
export const loadGrowing = growing.load
