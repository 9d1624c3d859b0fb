import { expect, test } from 'vitest'
import { createRunWord, portOfReady, runShellAddress, type RunMessage } from './run-channel.ts'

const frame = document.createElement('iframe')
document.body.append(frame)
const { port1 } = new MessageChannel()
const word = createRunWord()
const ready: RunMessage = {
  source: frame.contentWindow,
  origin: 'null',
  data: { type: 'playthread:run-ready', word },
  ports: [port1],
}

test('security 32: the shell’s own first message gives its port', () => {
  expect(portOfReady(ready, frame, word)).toBe(port1)
})

const inherited: unknown = Object.create({ type: 'playthread:run-ready', word })
const others: readonly (readonly [name: string, message: Partial<RunMessage>])[] = [
  ['another window', { source: window }],
  ['no window', { source: null }],
  ['an origin, where the sandbox gives none', { origin: 'https://evil.example' }],
  ['this page', { origin: location.origin }],
  ['another word', { data: { type: 'playthread:run-ready', word: createRunWord() } }],
  ['no word', { data: { type: 'playthread:run-ready' } }],
  ['another type', { data: { type: 'playthread:run', word } }],
  ['inherited fields', { data: inherited }],
  ['a text', { data: 'playthread:run-ready' }],
  ['nothing', { data: null }],
  ['no port', { ports: [] }],
  ['two ports', { ports: [port1, new MessageChannel().port1] }],
]

test.each(others)('security 32: %s: ignored', (_name, change) => {
  expect(portOfReady({ ...ready, ...change }, frame, word)).toBeNull()
})

test('every word is another, and long enough', () => {
  const words = new Set(Array.from({ length: 100 }, createRunWord))
  expect(words.size).toBe(100)
  for (const each of words) expect(each).toMatch(/^[0-9a-f]{32}$/)
})

test('the word and the origin stand in the fragment, and nowhere a server sees', () => {
  const address = new URL(
    runShellAddress('/api/run?x=1#old', 'w0rd', 'https://a.example'),
    'https://a.example',
  )
  expect(address.pathname + address.search).toBe('/api/run?x=1')
  expect(address.hash.slice(1).split(',').map(decodeURIComponent)).toEqual([
    'w0rd',
    'https://a.example',
  ])
})
