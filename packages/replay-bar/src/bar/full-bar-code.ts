'use client'

import { createLazy } from './lazy.ts'

/** The controls of a begun replay, fetched when someone is about to choose. */
export const fullBar = createLazy(() => import('./full-bar.tsx'))
