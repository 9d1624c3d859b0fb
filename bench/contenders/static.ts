import markdownIt from 'markdown-it'
import type { Contender } from './contender.ts'
import { mountHtml } from './html.ts'

const parser = markdownIt()

/** Also with content-visibility: that is in the HTML. Streams by drawing the message again. */
export const mount: Contender['mount'] = (root, shape) =>
  mountHtml(root, shape, (last, text) => {
    last.innerHTML = parser.render(text)
  })
