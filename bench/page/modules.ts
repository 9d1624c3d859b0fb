import type { Contender } from '../contenders/contender.ts'
import type { ContenderName } from '../contenders/list.ts'

/** Each contender with what it needs, and nothing of the others. */
export const modules: Readonly<Record<ContenderName, () => Promise<Contender>>> = {
  ours: () => import('../contenders/ours.tsx'),
  'react-markdown': () => import('../contenders/react-markdown.tsx'),
  'react-markdown-cv': () => import('../contenders/react-markdown-cv.tsx'),
  streamdown: () => import('../contenders/streamdown.tsx'),
  'assistant-ui': () => import('../contenders/assistant-ui.tsx'),
  static: () => import('../contenders/static.ts'),
  'static-cv': () => import('../contenders/static.ts'),
  'static-cv-sections': () => import('../contenders/static.ts'),
  'bare-cv': () => import('../contenders/bare.ts'),
  control: () => import('../contenders/control.ts'),
}
