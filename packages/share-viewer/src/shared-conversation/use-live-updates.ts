'use client'

import type { ShareAdapter } from '@playthread/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createRefresher } from './refresher.ts'
import { closed, type sharedQuery } from './shared-query.ts'

/** Whether changes arrive by themselves; `none` where the adapter cannot push. */
export type Connection = 'live' | 'reconnecting' | 'none'

/** Reads again when the adapter says that something changed, and forgets all when it says stopped. */
export function useLiveUpdates(
  adapter: ShareAdapter,
  shareId: string,
  isClosed: boolean,
  options: ReturnType<typeof sharedQuery>,
  client: QueryClient,
): Connection {
  const [connection, setConnection] = useState<Connection>('none')
  useEffect(() => {
    if (isClosed || !adapter.subscribe) return
    const { queryKey } = options
    const refresher = createRefresher(async () => {
      const first = client.getQueryData(queryKey) === undefined
      await client.refetchQueries({ queryKey }, { cancelRefetch: true })
      // A first read that was already under way may have begun before the change.
      if (first) await client.refetchQueries({ queryKey })
    })
    let lost = false
    const unsubscribe = adapter.subscribe(shareId, (event) => {
      if (event.type === 'changed') refresher.request()
      else if (event.type === 'connected') {
        setConnection('live')
        // Changes may have been missed meanwhile.
        if (lost) refresher.request()
        lost = false
      } else if (event.type === 'disconnected') {
        lost = true
        setConnection('reconnecting')
      } else if (event.type === 'stopped') {
        refresher.stop()
        void client.cancelQueries({ queryKey })
        client.setQueryData(queryKey, closed)
      }
    })
    return () => {
      refresher.stop()
      unsubscribe()
      setConnection('none')
    }
  }, [adapter, shareId, isClosed, options, client])
  return connection
}
