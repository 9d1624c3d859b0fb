// @vitest-environment node
import type { Conversation } from '@playthread/core'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { loadMath } from './math-module.ts'

const conversation: Conversation = {
  version: 1,
  status: 'complete',
  id: 'c',
  title: 'Areas',
  resources: [],
  messages: [
    {
      id: 'a',
      role: 'assistant',
      status: 'complete',
      parts: [{ type: 'text', text: 'It is $\\frac{a}{b}$, and $\\frac$.' }],
    },
  ],
}

test('a server writes the TeX of a formula, and MathML once it has loaded what draws it', async () => {
  const html = (): string => renderToString(<ConversationView conversation={conversation} />)
  expect(html()).toContain('<code class="pt-math-source" dir="ltr">\\frac{a}{b}</code>')
  await loadMath()
  expect(html()).toMatch(/<span class="pt-math" dir="ltr"><math>.*<mfrac>/)
  // What cannot be read stays as it was written.
  expect(html()).toContain('<code class="pt-math-source" dir="ltr">\\frac</code>')
})
