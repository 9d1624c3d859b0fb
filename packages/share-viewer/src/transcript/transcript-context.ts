'use client'

import { createContext, useContext } from 'react'
import { createTranscriptStore, type TranscriptStore } from './transcript-store.ts'

export const TranscriptContext = createContext<TranscriptStore | null>(null)
TranscriptContext.displayName = 'TranscriptContext'

/** The sections of the transcript in this conversation; outside one, none. */
export function useTranscriptStore(): TranscriptStore {
  return useContext(TranscriptContext) ?? nowhere
}

const nowhere = createTranscriptStore()
