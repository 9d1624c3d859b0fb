import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

// An unexpected console.error is a failure: React's warnings are bugs. A test that expects one
// says so with its own spy.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    unexpected.push(args)
  })
})

const unexpected: unknown[][] = []

afterEach(() => {
  cleanup()
  const seen = unexpected.splice(0)
  vi.restoreAllMocks()
  // oxlint-disable-next-line vitest/no-standalone-expect -- a hook that fails the test it follows
  expect(seen, 'console.error was called').toEqual([])
})
