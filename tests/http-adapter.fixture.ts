import { createHttpAdapter, type HttpAdapterOptions } from '@playthread/adapters/http'
import type { ShareEvent } from '@playthread/core'
import { expect, onTestFinished, vi } from 'vitest'

export const shareId = 'B'.repeat(22)
export const live = { silenceMs: 500, retryMs: 10, maxRetryMs: 50 }

/** An adapter whose every request gets this answer. */
export function answering(
  answer: (request: Request) => Response | Promise<Response>,
  options: HttpAdapterOptions = {},
) {
  return createHttpAdapter({
    baseUrl: 'https://app.example/api/playthread/',
    fetch: async (input, init) => answer(new Request(input, init)),
    live,
    ...options,
  })
}

/** What a call fails with. */
export async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'resolved',
    (error: unknown) => error,
  )
}

/** A viewer, and the order of what it is told. */
export function subscribe(adapter: ReturnType<typeof createHttpAdapter>, id: string) {
  const types: ShareEvent['type'][] = []
  const unsubscribe = adapter.subscribe(id, (event) => types.push(event.type))
  onTestFinished(unsubscribe)
  const seen = (expected: ShareEvent['type'][]) =>
    vi.waitFor(() => expect(types.slice(0, expected.length)).toEqual(expected), {
      timeout: 12_000,
      interval: 10,
    })
  return { types, seen }
}
