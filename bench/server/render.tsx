import { generateConversation } from '../corpus/generate.ts'
import { countIn } from '../page/whole.ts'
import { Thread } from '../contenders/react-thread.tsx'
import { ReactMarkdownText } from '../contenders/react-markdown-text.tsx'
import { StreamdownText } from '../contenders/streamdown-text.tsx'
import { flatMessages } from '../contenders/shape.ts'
import { ConversationView } from '@playthread/share-viewer'
import type { Conversation } from '@playthread/core'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'

const pages: Readonly<Record<string, (conversation: Conversation) => ReactElement>> = {
  ours: (conversation) => <ConversationView conversation={conversation} />,
  'react-markdown': (conversation) => (
    <Thread messages={flatMessages(conversation)} Text={ReactMarkdownText} />
  ),
  streamdown: (conversation) => (
    <Thread messages={flatMessages(conversation)} Text={StreamdownText} />
  ),
}

/** One contender, once to warm up and once for the figures, which go to the parent process. */
const [name = '', size = ''] = process.argv.slice(2)
const page = pages[name]
if (!page) throw new Error(`no such contender: ${name}`)
const count = Number(size)
const conversation = generateConversation(count)
renderToString(page(conversation))
const cpu = process.threadCpuUsage()
const began = performance.now()
const html = renderToString(page(conversation))
const wallMs = performance.now() - began
const { user, system } = process.threadCpuUsage(cpu)
process.send?.({
  cpuMs: (user + system) / 1000,
  wallMs,
  htmlMB: html.length / 1e6,
  messagesShown: countIn(html, count),
})
