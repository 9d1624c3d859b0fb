'use client'

import type { JsonValue } from '@playthread/core'
import { useEffect, useMemo, useState } from 'react'
import { inSlices } from '../slices.ts'
import { parseJson } from './parse-json.ts'
import { parseJsonSlices } from './parse-json-slices.ts'

/** Up to here it is parsed before anyone could notice. */
const short = 200_000

export type JsonState =
  | { readonly status: 'loading' }
  | { readonly status: 'done'; readonly value: JsonValue | undefined }

const loading: JsonState = { status: 'loading' }

/** A parsed text; a long one is parsed while the page stays usable. */
export function useJson(text: string | null): JsonState {
  const long = text !== null && text.length > short
  const now = useMemo(() => (text === null || long ? undefined : parseJson(text)), [text, long])
  const [later, setLater] = useState<{ readonly text: string; readonly state: JsonState } | null>(
    null,
  )
  useEffect(() => {
    if (text === null || !long) return
    const controller = new AbortController()
    void inSlices(parseJsonSlices(text), controller.signal).then((value) => {
      if (!controller.signal.aborted) {
        setLater({ text, state: { status: 'done', value: value ?? undefined } })
      }
    })
    return () => controller.abort()
  }, [text, long])
  if (!long) return { status: 'done', value: now }
  return later?.text === text ? later.state : loading
}
