import { act, cleanup, configure, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { stubScrolling } from '../stories-support/browser-stubs.fixture.ts'
import { stage, visibleMessages } from '../stories-support/replay-stage.fixture.tsx'
import { titanic } from '../stories-support/titanic.fixture.ts'

const all = titanic.messages.map(({ id }) => `m-${id}`)

// A busy machine needs longer for code that is fetched.
configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  stubScrolling()
  history.replaceState(null, '', '/')
})

function open(address: string) {
  history.replaceState(null, '', `/s/abc${address}`)
  const staged = stage(titanic)
  return { ...staged, now: () => staged.replay.getSnapshot() }
}

test('#m-<id> is the message in the static page, no replay', () => {
  const { now } = open('#m-a2')
  expect(now().mode).toBe('prompt')
  expect(visibleMessages()).toEqual(all)
  expect(document.activeElement?.id).toBe('m-a2')
})

test.each([
  ['?replay=1&t=8', 8000],
  ['?replay=1&t=8s', 8000],
  ['?replay=1&t=0m8s', 8000],
  ['?t=8&replay=1', 8000],
  ['?replay=1', 0],
])('%s is that frame, paused', (address, positionMs) => {
  const { now } = open(address)
  expect(now()).toMatchObject({ mode: 'replay', playing: false, positionMs })
})

test('83 seconds and 1m23s are the same moment', () => {
  const first = open('?replay=1&t=83').now().positionMs
  cleanup()
  expect(open('?replay=1&t=1m23s').now().positionMs).toBe(first)
})

test('a message wins over a time, and names the frame where it begins', () => {
  const { now } = open('?replay=1&t=3&at=m-u2')
  const { state, timeline, positionMs } = now()
  const { messageIndex } = state
  expect(titanic.messages[messageIndex]?.id).toBe('u2')
  expect(positionMs).toBe(timeline.step(timeline.stepOf(messageIndex, 0)).start)
  expect(visibleMessages()).toEqual(all.slice(0, messageIndex + 1))
})

test.each([
  '?at=m-a2',
  '?t=8',
  '?replay=0&t=8',
  '?replay=true',
  '?replay=1&at=m-nobody',
  '#m-',
  '#m-nobody',
])('%s asks for no replay, or for one that is not there', (address) => {
  const { now } = open(address)
  expect(now().mode).toBe('prompt')
  expect(visibleMessages()).toEqual(all)
})

test.each([
  '?replay=1&at=',
  '?replay=1&at=a2',
  '?replay=1&t=',
  '?replay=1&t=banana',
  '?replay=1&t=-5',
  '?replay=1&t=1e9',
  '?replay=1&t=NaN',
  '?replay=1&t=0x10',
])('%s cannot be read: the replay begins at its start', (address) => {
  expect(open(address).now()).toMatchObject({ mode: 'replay', playing: false, positionMs: 0 })
})

test.each(['?replay=1&t=99h', `?replay=1&t=${'9'.repeat(9)}h`])(
  '%s is the end at most',
  (address) => {
    const { positionMs, durationMs, ended } = open(address).now()
    expect(positionMs).toBe(durationMs)
    expect(ended).toBe(true)
  },
)

describe('hostile addresses', () => {
  test.each([
    '?replay=1&at=m-__proto__',
    '?replay=1&at=m-constructor',
    '?replay=1&at=m-%E0%A4%A',
    '?replay=1&at=m-%00%0A',
    '?replay=1&at=m-"><img src=x onerror=alert(1)>',
    `?replay=1&at=m-${'a'.repeat(100_000)}`,
    `?replay=1&t=${'9'.repeat(10_000)}`,
    '?replay=1&replay=2&at=m-u2&at=m-__proto__',
    '#m-%E0%A4%A',
    '#m-__proto__',
    '#m-%22%5D%2C%20body',
  ])('%.60s shows the conversation', (address) => {
    open(address)
    expect(visibleMessages()[0]).toBe('m-u1')
    expect(document.querySelector('img[src="x"]')).toBeNull()
  })
})

describe('the address', () => {
  test('is left alone by whatever is done; only a copied link names a moment', async () => {
    const user = userEvent.setup()
    const { replay, pass } = open('?lang=en')
    const before = location.href
    const written = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')]
    act(() => replay.play())
    pass(3000)
    act(() => replay.nextTurn())
    act(() => replay.pause())
    await user.click(await screen.findByRole('button', { name: 'Copy link at this moment' }))
    const link = new URL(await navigator.clipboard.readText())
    act(() => replay.skipToResult())
    expect(location.href).toBe(before)
    for (const spy of written) expect(spy).not.toHaveBeenCalled()
    expect(link.pathname + link.search).toBe('/s/abc?lang=en&replay=1&at=m-u2')
  })

  test('that was copied opens at the frame it was copied at', async () => {
    const user = userEvent.setup()
    const { replay, now } = open('')
    act(() => replay.seek(12_000))
    const shown = now().state
    await user.click(await screen.findByRole('button', { name: 'Copy link at this moment' }))
    const link = new URL(await navigator.clipboard.readText())
    cleanup()
    expect(open(link.search).now().state).toEqual(shown)
  })
})
