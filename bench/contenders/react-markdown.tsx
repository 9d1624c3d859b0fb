import type { Contender } from './contender.ts'
import { ReactMarkdownText } from './react-markdown-text.tsx'
import { mountThread } from './react-thread.tsx'

export const mount: Contender['mount'] = (root, shape) =>
  mountThread(root, shape, ReactMarkdownText)
