import {
  AssistantRuntimeProvider,
  MessagePrimitive,
  ThreadPrimitive,
  useExternalStoreRuntime,
  type ThreadMessageLike,
} from '@assistant-ui/react'
import { MarkdownTextPrimitive } from '@assistant-ui/react-markdown'
import { createRoot } from 'react-dom/client'
import gfm from 'remark-gfm'
import type { FlatMessage, Mounted, Shape } from './contender.ts'

const plugins = [gfm]

export function mount(root: HTMLElement, { messages }: Shape): Mounted {
  const react = createRoot(root)
  const draw = (shown: readonly FlatMessage[], running: boolean): void =>
    react.render(<Thread messages={shown} running={running} />)
  draw(messages, false)
  return {
    messages: document.getElementsByClassName('message'),
    stream(text, done) {
      const last = messages.at(-1)
      if (last) draw([...messages.slice(0, -1), { ...last, tools: [], text }], !done)
    },
  }
}

interface ThreadProps {
  readonly messages: readonly FlatMessage[]
  readonly running: boolean
}

function Thread({ messages, running }: ThreadProps) {
  const runtime = useExternalStoreRuntime<FlatMessage>({
    messages,
    isRunning: running,
    convertMessage,
    onNew: async () => {},
  })
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Viewport>
          <main>
            <ThreadPrimitive.Messages components={messageComponents} />
          </main>
        </ThreadPrimitive.Viewport>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  )
}

const messageComponents = { UserMessage, AssistantMessage }
const partComponents = { Text, tools: { Fallback: Tool } }

function UserMessage() {
  return (
    <MessagePrimitive.Root className="message user">
      <MessagePrimitive.Parts components={partComponents} />
    </MessagePrimitive.Root>
  )
}

function AssistantMessage() {
  return (
    <MessagePrimitive.Root className="message assistant">
      <MessagePrimitive.Parts components={partComponents} />
    </MessagePrimitive.Root>
  )
}

function Text() {
  return <MarkdownTextPrimitive remarkPlugins={plugins} smooth={false} />
}

function Tool({ toolName }: { readonly toolName: string }) {
  return <div className="tool">{toolName} · done</div>
}

function convertMessage({ id, role, text, tools }: FlatMessage): ThreadMessageLike {
  return {
    id,
    role,
    content: [
      ...tools.map((tool) => ({
        type: 'tool-call' as const,
        toolCallId: tool.id,
        toolName: tool.name,
        args: tool.args,
        result: tool.result,
      })),
      { type: 'text', text },
    ],
  }
}
