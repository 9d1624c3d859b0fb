import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageElementId, messageHash, parseMessageHash } from './message-anchor.ts'
import { formatReplayTime, parseReplayLink, parseReplayTime, replayUrl } from './replay-link.ts'
import { createShareId, isShareId } from './share-id.ts'
import { shareUrl } from './share-url.ts'

describe('share links', () => {
  test.each([
    ['https://a.example', 'https://a.example/s/abc'],
    ['https://a.example/app/', 'https://a.example/app/s/abc'],
    ['https://a.example/app', 'https://a.example/app/s/abc'],
  ])('on %s', (base, url) => {
    expect(shareUrl('abc', base)).toBe(url)
  })

  test('an id can never leave its path', () => {
    expect(shareUrl('../x?y#z', 'https://a.example')).toBe('https://a.example/s/..%2Fx%3Fy%23z')
  })

  test('ids hold 128 bits, and two are never alike', () => {
    const ids = new Set(Array.from({ length: 1000 }, createShareId))
    expect(ids.size).toBe(1000)
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/)
    expect([...ids].every(isShareId)).toBe(true)
  })

  test.each(['', 'short', 'a'.repeat(65), 'a'.repeat(21) + '/', '\u0000'.repeat(22)])(
    '%j is no share id',
    (text) => {
      expect(isShareId(text)).toBe(false)
    },
  )
})

describe('message anchors', () => {
  test('parse undoes format, for any id', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        fc.pre(id.isWellFormed())
        expect(parseMessageHash(messageHash(id))).toBe(id)
      }),
    )
  })

  test('any text is safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseMessageHash(text)).not.toThrow()
        expect(() => parseMessageHash(`#m-${text}`)).not.toThrow()
      }),
    )
  })

  test('element ids are prefixed', () => {
    expect(messageElementId('location')).toBe('m-location')
  })
})

describe('replay links', () => {
  const page = 'https://a.example/s/abc?adapter=browser#m-1'

  test('parse undoes format for a message', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (messageId) => {
        fc.pre(messageId.isWellFormed())
        const url = replayUrl(page, { at: 'message', messageId })
        expect(parseReplayLink(new URL(url).search)).toEqual({ at: 'message', messageId })
      }),
    )
  })

  test('parse undoes format for a time, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360_000 }), (seconds) => {
        const ms = seconds * 1000
        expect(parseReplayTime(formatReplayTime(ms))).toBe(ms)
        const url = replayUrl(page, { at: 'time', ms })
        expect(parseReplayLink(new URL(url).search)).toEqual({ at: 'time', ms })
      }),
    )
  })

  test('other parameters stay, the hash goes', () => {
    const url = new URL(replayUrl(page, { at: 'time', ms: 83_000 }))
    expect(url.search).toBe('?adapter=browser&replay=1&t=1m23s')
    expect(url.hash).toBe('')
  })

  test.each([
    ['', null],
    ['?t=5', null],
    ['?replay=0&t=5', null],
    ['?replay=1', { at: 'start' }],
    ['?replay=1&t=83', { at: 'time', ms: 83_000 }],
    ['?replay=1&t=1h2m3s', { at: 'time', ms: 3_723_000 }],
    ['?replay=1&t=-5', { at: 'start' }],
    ['?replay=1&t=NaN', { at: 'start' }],
    ['?replay=1&t=999999999h', { at: 'time', ms: 360_000_000 }],
    ['?replay=1&at=javascript:alert(1)', { at: 'start' }],
    ['?replay=1&at=m-a&t=5', { at: 'message', messageId: 'a' }],
  ])('%s', (search, moment) => {
    expect(parseReplayLink(search)).toEqual(moment)
  })

  test('any text is safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (at, t) => {
        expect(() => parseReplayLink(`?replay=1&at=${at}&t=${t}`)).not.toThrow()
      }),
    )
  })
})
