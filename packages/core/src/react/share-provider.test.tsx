import { QueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { ShareAdapter } from '../adapter/share-adapter.ts'
import { ShareProvider } from './share-provider.tsx'
import { useShareContext, type ShareContextValue } from './share-context.ts'

const adapter: ShareAdapter = {
  getShare: async () => null,
  createShare: async () => Promise.reject(new Error('unused')),
  stopShare: async () => Promise.reject(new Error('unused')),
  getSharedConversation: async () => Promise.reject(new Error('unused')),
}

function Probe({ onValue }: { readonly onValue: (value: ShareContextValue) => void }) {
  onValue(useShareContext('Probe'))
  return <p>ready</p>
}

test('gives its settings, and a client that is ours alone', () => {
  const values: ShareContextValue[] = []
  const show = (
    <ShareProvider adapter={adapter}>
      <Probe onValue={(value) => values.push(value)} />
    </ShareProvider>
  )
  const { rerender } = render(show)
  rerender(show)
  expect(screen.getByText('ready')).toBeVisible()
  expect(values[0]?.adapter).toBe(adapter)
  expect(values[0]?.shareUrl('abc')).toBe(`${location.origin}/s/abc`)
  expect(new Set(values.map((value) => value.queryClient)).size).toBe(1)
})

test("uses the host's client when it is handed one", () => {
  const queryClient = new QueryClient()
  const values: ShareContextValue[] = []
  render(
    <ShareProvider adapter={adapter} queryClient={queryClient}>
      <Probe onValue={(value) => values.push(value)} />
    </ShareProvider>,
  )
  expect(values[0]?.queryClient).toBe(queryClient)
})

test('outside a provider the error says what to do', () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(<Probe onValue={() => {}} />)).toThrow(/outside <ShareProvider>.*PT-101/)
  report.mockRestore()
})
