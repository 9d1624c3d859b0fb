import { describe, expect, test } from 'vitest'
import type { CreateShareInput, ShareStore } from '../store/share-store.ts'

export interface StoreHarness {
  readonly store: ShareStore
  /** Another connection to the same data. */
  readonly another?: () => ShareStore | Promise<ShareStore>
  readonly close?: () => Promise<void>
}

/** The promises of `ShareStore`, as tests. A new store passes these before anything else. */
export function describeShareStore(
  name: string,
  create: () => StoreHarness | Promise<StoreHarness>,
): void {
  const withStore = (body: (store: ShareStore, other: ShareStore) => Promise<void>) => async () => {
    const harness = await create()
    const other = await harness.another?.()
    try {
      await body(harness.store, other ?? harness.store)
    } finally {
      await other?.close()
      await harness.store.close()
      await harness.close?.()
    }
  }

  describe(`share store: ${name}`, () => {
    test(
      'nothing is there at first',
      withStore(async (store) => {
        expect(await store.findByConversation('c1')).toBeNull()
        expect(await store.findActive('id-1')).toBeNull()
        expect(await store.stop('c1')).toBeNull()
        expect(await store.reset(input('c1', 'id-1'))).toBeNull()
        expect(await store.listByOwner('ada', 10)).toEqual([])
        await store.remove('c1')
      }),
    )

    test(
      'create, stop, create again keep one row and its id; the generation only rises',
      withStore(async (store, other) => {
        const first = await store.create(input('c1', 'id-1'))
        expect(first).toEqual({ ...input('c1', 'id-1'), status: 'active', generation: 1 })
        expect(await other.create(input('c1', 'id-2'))).toEqual(first)
        expect(await other.findActive('id-1')).toEqual({ conversationId: 'c1' })
        expect(await store.findActive('id-2')).toBeNull()

        const stopped = await other.stop('c1')
        expect(stopped).toEqual({ ...first, status: 'stopped', generation: 2 })
        expect(await store.stop('c1')).toEqual(stopped)
        expect(await store.findActive('id-1')).toBeNull()
        expect(await store.findByConversation('c1')).toEqual(stopped)

        const later = { ...input('c1', 'id-3'), activeSince: '2026-02-02T00:00:00.000Z' }
        expect(await store.create(later)).toEqual({
          ...later,
          id: 'id-1',
          status: 'active',
          generation: 3,
        })
      }),
    )

    test(
      'many links are looked at together',
      withStore(async (store) => {
        await store.create(input('c1', 'id-1'))
        await store.create(input('c2', 'id-2'))
        await store.create(input('c3', "id-'3"))
        await store.stop('c2')
        const asked = ['id-1', 'id-2', "id-'3", 'id-4', '%', '']
        expect(await store.filterActive(asked)).toEqual(new Set(['id-1', "id-'3"]))
        expect(await store.filterActive([])).toEqual(new Set())
      }),
    )

    test(
      'ifGeneration: the generation seen, or a link that is active already; else nothing happens',
      withStore(async (store) => {
        expect(await store.create({ ...input('c1', 'id-1'), ifGeneration: 1 })).toBeNull()
        expect(await store.findByConversation('c1')).toBeNull()
        expect(await store.create({ ...input('c1', 'id-1'), ifGeneration: 0 })).not.toBeNull()
        expect(await store.create({ ...input('c1', 'id-1'), ifGeneration: 0 })).not.toBeNull()
        await store.stop('c1')
        expect(await store.create({ ...input('c1', 'id-1'), ifGeneration: 0 })).toBeNull()
        expect(await store.create({ ...input('c1', 'id-1'), ifGeneration: 1 })).toBeNull()
        expect(await store.findActive('id-1')).toBeNull()
        expect(await store.create({ ...input('c1', 'id-1'), ifGeneration: 2 })).not.toBeNull()
      }),
    )

    test(
      '64 creates at once from two connections: one row, one id',
      withStore(async (store, other) => {
        const records = await Promise.all(
          Array.from({ length: 64 }, (_, index) =>
            (index % 2 ? store : other).create(input('c1', `id-${index}`)),
          ),
        )
        expect(new Set(records.map((record) => record?.id)).size).toBe(1)
        expect(await store.listByOwner('ada', 100)).toHaveLength(1)
      }),
    )

    test(
      'reset replaces the id for good',
      withStore(async (store) => {
        await store.create(input('c1', 'id-1'))
        expect(await store.reset(input('c1', 'id-2'))).toMatchObject({ id: 'id-2', generation: 2 })
        expect(await store.findActive('id-1')).toBeNull()
        await store.stop('c1')
        expect(await store.reset(input('c1', 'id-3'))).toMatchObject({
          status: 'active',
          generation: 4,
        })
        expect(await store.findActive('id-3')).toEqual({ conversationId: 'c1' })
      }),
    )

    test(
      'remove forgets the row; a later create is a new link',
      withStore(async (store) => {
        await store.create(input('c1', 'id-1'))
        await store.remove('c1')
        expect(await store.findActive('id-1')).toBeNull()
        expect(await store.create(input('c1', 'id-2'))).toMatchObject({ id: 'id-2', generation: 1 })
      }),
    )

    test(
      'security 38: an owner’s list is newest first by order of creation, whatever the clocks say',
      withStore(async (store) => {
        await store.create({ ...input('c1', 'id-1'), activeSince: '2027-01-01T00:00:00.000Z' })
        await store.create({ ...input('c2', 'id-2'), activeSince: '2020-01-01T00:00:00.000Z' })
        await store.create({ ...input('c3', 'id-3'), ownerId: 'bob' })
        await store.stop('c1')
        const ids = async (limit: number) =>
          (await store.listByOwner('ada', limit)).map((record) => record.id)
        expect(await ids(10)).toEqual(['id-2', 'id-1'])
        expect(await ids(1)).toEqual(['id-2'])
      }),
    )

    test(
      'values are values, whatever they spell',
      withStore(async (store) => {
        const strange = `'; DROP TABLE playthread_shares; -- " % _ \\ 🌍`
        await store.create({ ...input(strange, 'id-1'), ownerId: strange })
        expect(await store.findByConversation(strange)).toMatchObject({ ownerId: strange })
        expect(await store.findByConversation('%')).toBeNull()
      }),
    )
  })
}

function input(conversationId: string, id: string): CreateShareInput {
  return { conversationId, id, ownerId: 'ada', activeSince: '2026-01-01T00:00:00.000Z' }
}
