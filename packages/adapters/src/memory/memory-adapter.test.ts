import { describeShareAdapter } from '@playthread/core/testing'
import { createMemoryAdapter } from './memory-adapter.ts'

describeShareAdapter('memory', () => {
  const adapter = createMemoryAdapter()
  return { ...adapter, adapter }
})

describeShareAdapter('memory, slow', () => {
  const adapter = createMemoryAdapter({ latencyMs: 3 })
  return { ...adapter, adapter }
})
