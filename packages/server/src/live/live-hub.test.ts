import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createLiveHub, type LiveHubOptions } from './live-hub.ts'
import type { LiveMember } from './live-member.ts'
import { createStreamCaps } from './stream-caps.ts'
import { createViewerStream } from './viewer-stream.ts'

afterEach(() => vi.useRealTimers())

function openHub(options: Partial<LiveHubOptions> = {}) {
  const asked: (readonly string[])[] = []
  const hub = createLiveHub({
    filterActive: async (ids) => {
      asked.push(ids)
      return new Set(ids)
    },
    loadRevision: async () => 'r1',
    heartbeatMs: 15_000,
    recheckMs: 4000,
    changeIntervalMs: 100,
    onError: () => {},
    ...options,
  })
  return { hub, asked }
}

function member() {
  const told: string[] = []
  const each: LiveMember = {
    changed: () => told.push('changed'),
    stopped: () => told.push('stopped'),
    cut: () => told.push('cut'),
    beat: () => told.push('beat'),
  }
  return { ...each, told }
}

describe('live hub', () => {
  test('security 35: ten thousand viewers who come and go leave nothing behind', async () => {
    vi.useFakeTimers()
    const { hub } = openHub()
    const caps = createStreamCaps({ streamsPerClient: 2, streamsPerShare: 2, streams: 2 })
    for (let index = 0; index < 10_000; index += 1) {
      const shareId = `s${index % 7}`
      const leaveCaps = caps.enter('client', shareId)
      expect(leaveCaps).toBeTypeOf('function')
      let leaveHub = () => {}
      const stream = createViewerStream({
        slowReaderMs: 1000,
        onEnd: () => {
          leaveHub()
          if (typeof leaveCaps === 'function') leaveCaps()
        },
      })
      leaveHub = hub.join(shareId, `c${index % 7}`, stream.member)
      stream.open('r1', null)
      expect(vi.getTimerCount()).toBe(2)
      if (index % 3) await stream.body.cancel()
      else stream.member.stopped()
    }
    // The clocks of a hub run only while it has a channel.
    expect(vi.getTimerCount()).toBe(0)
    expect(caps.enter('client', 's1')).toBeTypeOf('function')
    expect(caps.enter('client', 's1')).toBeTypeOf('function')
    expect(caps.enter('client', 's1')).toEqual({ full: 'client' })
  })

  test('security 6: where nobody can vouch for a link, its viewers are cut within two rounds, under 10 s', async () => {
    vi.useFakeTimers()
    const { hub } = openHub({ filterActive: () => new Promise(() => {}) })
    const viewer = member()
    hub.join('s1', 'c1', viewer)
    await vi.advanceTimersByTimeAsync(4000)
    expect(viewer.told).toEqual([])
    await vi.advanceTimersByTimeAsync(4000)
    expect(viewer.told).toEqual(['cut'])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a moment without an answer cuts nobody', async () => {
    vi.useFakeTimers()
    let isDown = true
    const { hub } = openHub({
      filterActive: async (ids) => {
        if (isDown) throw new Error('restarting')
        return new Set(ids)
      },
    })
    const viewer = member()
    hub.join('s1', 'c1', viewer)
    await vi.advanceTimersByTimeAsync(4000)
    isDown = false
    await hub.refresh('c1')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(viewer.told).not.toContain('cut')
    hub.close()
  })

  test('many links are looked at in few questions', async () => {
    vi.useFakeTimers()
    const { hub, asked } = openHub()
    for (let index = 0; index < 1200; index += 1) hub.join(`s${index}`, `c${index}`, member())
    await vi.advanceTimersByTimeAsync(4000)
    expect(asked.map((ids) => ids.length)).toEqual([500, 500, 200])
    hub.close()
  })

  test('news that may have been missed makes it look at everything', async () => {
    vi.useFakeTimers()
    let revision = 'r1'
    const active = new Set(['s1'])
    const { hub } = openHub({
      filterActive: async () => active,
      loadRevision: async () => revision,
    })
    const viewers = [member(), member()]
    hub.join('s1', 'c1', viewers[0]!)
    hub.join('s2', 'c2', viewers[1]!)
    await hub.look('s1')
    revision = 'r2'
    await hub.refreshAll()
    await vi.advanceTimersByTimeAsync(100)
    expect(viewers.map(({ told }) => told.at(-1))).toEqual(['changed', 'stopped'])
    hub.close()
  })

  test.each(['told of it', 'told that it may have missed something'])(
    'a change it was %s while the store was away reaches viewers when the store is back',
    async (how) => {
      vi.useFakeTimers()
      let isDown = false
      let revision = 'r1'
      const { hub } = openHub({
        filterActive: async (ids) => {
          if (isDown) throw new Error('restarting')
          return new Set(ids)
        },
        loadRevision: async () => revision,
      })
      const viewer = member()
      hub.join('s1', 'c1', viewer)
      await hub.look('s1')
      viewer.told.length = 0
      await vi.advanceTimersByTimeAsync(2000)
      isDown = true
      revision = 'r2'
      await (how === 'told of it' ? hub.refresh('c1') : hub.refreshAll())
      await vi.advanceTimersByTimeAsync(1000)
      isDown = false
      expect(viewer.told).toEqual([])
      await vi.advanceTimersByTimeAsync(4000)
      expect(viewer.told).toEqual(['changed'])
      hub.close()
    },
  )

  test('a conversation the host could not read is read again, and told of once', async () => {
    vi.useFakeTimers()
    let isDown = false
    const { hub } = openHub({
      loadRevision: async () => {
        if (isDown) throw new Error('the host is busy')
        return 'r2'
      },
    })
    const viewer = member()
    hub.join('s1', 'c1', viewer)
    isDown = true
    await hub.refresh('c1')
    await vi.advanceTimersByTimeAsync(9000)
    expect(viewer.told).toEqual([])
    isDown = false
    await vi.advanceTimersByTimeAsync(12_000)
    expect(viewer.told.filter((each) => each === 'changed')).toHaveLength(1)
    hub.close()
  })
})

test('security 6: a stop is the last word, whatever is told before, beside or after it', async () => {
  const act = fc.constantFrom('changed', 'beat', 'stopped', 'cut', 'read')
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), fc.boolean(), async (acts, isOpen) => {
      const {
        body,
        member: viewer,
        open,
      } = createViewerStream({ slowReaderMs: 1e6, onEnd: () => {} })
      if (isOpen) open('r0', 'before')
      const reader = body.getReader()
      let text = ''
      const read = async () => {
        const { value, done } = await reader.read()
        text += new TextDecoder().decode(value)
        return done
      }
      let reading: Promise<boolean> = Promise.resolve(false)
      for (const [index, each] of acts.entries()) {
        if (each === 'read') reading = reading.then((done) => done || read())
        else if (each === 'changed') viewer.changed(`r${index}`)
        else viewer[each]()
      }
      viewer.cut()
      let isDone = await reading
      while (!isDone) isDone = await read()
      const ended = acts.find((each) => each === 'stopped' || each === 'cut')
      expect(text.match(/event: stopped/g)?.length ?? 0).toBe(ended === 'stopped' ? 1 : 0)
      const last = text.trimEnd().split('\n\n').at(-1) ?? ''
      expect(ended !== 'stopped' || last.startsWith('event: stopped')).toBe(true)
    }),
  )
})
