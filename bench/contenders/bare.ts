import type { Contender } from './contender.ts'
import { appendText, mountHtml } from './html.ts'

export const mount: Contender['mount'] = (root, shape) => mountHtml(root, shape, appendText)
