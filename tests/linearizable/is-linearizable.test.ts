import { describe, expect, test } from 'vitest'
import { isLinearizable, type Operation } from './is-linearizable.ts'
import type { Answer, Call } from './share-model.ts'

const active = { id: 'a', status: 'active', generation: 1 }
const stopped = { id: 'a', status: 'stopped', generation: 2 }
const ok = (share: Answer['share']): Answer => ({ status: 200, ...(share && { share }) })
const at = (began: number, ended: number, call: Call, answer?: Answer): Operation => ({
  began,
  ended,
  call,
  answer,
})
const create = { op: 'create' } as const
const stop = { op: 'stop' } as const
const read = { op: 'read', id: 'a' } as const

describe('the checker tells good histories from bad ones', () => {
  test.each([
    ['nothing', []],
    ['one after another', [at(1, 2, create, ok(active)), at(3, 4, stop, ok(stopped))]],
    [
      'a read beside a stop may say either',
      [at(1, 2, create, ok(active)), at(3, 6, stop, ok(stopped)), at(4, 5, read, { status: 200 })],
    ],
    [
      'an unanswered stop may have happened',
      [at(1, 2, create, ok(active)), at(3, Infinity, stop), at(4, 5, read, { status: 404 })],
    ],
    [
      'or not yet',
      [at(1, 2, create, ok(active)), at(3, Infinity, stop), at(4, 5, read, { status: 200 })],
    ],
  ])('%s', (_name, history) => {
    expect(isLinearizable(history)).toBe(true)
  })

  test.each([
    [
      'a stale read',
      [at(1, 2, create, ok(active)), at(3, 4, stop, ok(stopped)), at(5, 6, read, { status: 200 })],
    ],
    ['a lost create', [at(1, 2, create, ok(active)), at(3, 4, read, { status: 404 })]],
    ['a second row', [at(1, 3, create, ok(active)), at(2, 4, create, ok({ ...active, id: 'b' }))]],
    [
      'a stale create that undid a stop',
      [
        at(1, 2, create, ok(active)),
        at(3, 4, stop, ok(stopped)),
        at(5, 6, { op: 'create', ifGeneration: 0 }, ok({ ...active, generation: 3 })),
      ],
    ],
    [
      'two reads that saw time run backwards',
      [
        at(1, 2, create, ok(active)),
        at(3, 9, stop, ok(stopped)),
        at(4, 5, read, { status: 404 }),
        at(6, 7, read, { status: 200 }),
      ],
    ],
  ])('%s is noticed', (_name, history) => {
    expect(isLinearizable(history)).toBe(false)
  })
})
