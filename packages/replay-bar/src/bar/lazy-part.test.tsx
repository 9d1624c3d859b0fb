import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createLazyPart } from './lazy-part.ts'

interface WordProps {
  readonly word: string
}

function Word({ word }: WordProps) {
  return <p>{word}</p>
}

test('shows what it was given last, once the code is there, and at once the next time', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Word>()
  const load = vi.fn<() => Promise<typeof Word>>(() => promise)
  const { Part } = createLazyPart<WordProps>(load)
  const { container, rerender, unmount } = render(<Part word="first" />)
  expect(container).toBeEmptyDOMElement()
  rerender(<Part word="second" />)
  await act(async () => resolve(Word))
  expect(container).toHaveTextContent('second')
  unmount()
  render(<Part word="third" />)
  expect(screen.getByText('third')).toBeVisible()
  expect(load).toHaveBeenCalledTimes(1)
})

test('a fetch that failed is tried again when it is wanted again', async () => {
  const load = vi.fn<() => Promise<typeof Word>>().mockRejectedValueOnce(new TypeError('offline'))
  load.mockResolvedValue(Word)
  const { Part, preload } = createLazyPart<WordProps>(load)
  await act(async () => preload())
  const { container } = render(<Part word="there" />)
  expect(container).toBeEmptyDOMElement()
  expect(await screen.findByText('there')).toBeVisible()
  expect(load).toHaveBeenCalledTimes(2)
})
