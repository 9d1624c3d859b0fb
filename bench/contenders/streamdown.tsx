import type { Contender } from './contender.ts'
import { mountThread } from './react-thread.tsx'
import { StreamdownText } from './streamdown-text.tsx'

export const mount: Contender['mount'] = (root, shape) => mountThread(root, shape, StreamdownText)
