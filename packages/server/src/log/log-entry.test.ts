import { expect, test } from 'vitest'
import { describeError } from './log-entry.ts'

test('security 3: ids are gone from name, message, stack and causes, plain or encoded', () => {
  const cause = new TypeError('GET /files/a%2Fb failed')
  const error = new Error('cannot read a/b', { cause })
  const logged = JSON.stringify(describeError(error, ['a/b', '']))
  expect(logged).toContain('cannot read [id]')
  expect(logged).toContain('/files/[id] failed')
  expect(logged).not.toMatch(/a\/b|a%2Fb/)
})

test('what is no error is described as what it is', () => {
  expect(describeError('c1 is gone', ['c1'])).toEqual({ name: 'string', message: '[id] is gone' })
  expect(describeError(undefined, [])).toEqual({ name: 'undefined', message: 'undefined' })
})

test('causes that go round end', () => {
  const error = new Error('round')
  error.cause = error
  expect(JSON.stringify(describeError(error, []))).toContain('round')
})
