import { memo, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import type { FlatMessage, Mounted, Shape } from './contender.ts'

export interface TextProps {
  readonly text: string
  readonly streaming: boolean
}

/** How chat apps use a markdown component: a memo per message, the text inside. */
export function mountThread(
  root: HTMLElement,
  { messages }: Shape,
  Text: ComponentType<TextProps>,
  className = '',
): Mounted {
  const react = createRoot(root)
  const draw = (shown: readonly FlatMessage[], streaming: boolean): void =>
    react.render(
      <main>
        <Thread messages={shown} Text={Text} className={className} streaming={streaming} />
      </main>,
    )
  draw(messages, false)
  return {
    messages: document.getElementsByClassName('message'),
    stream(text, done) {
      const last = messages.at(-1)
      if (last) draw([...messages.slice(0, -1), { ...last, tools: [], text }], !done)
    },
  }
}

export interface ThreadProps {
  readonly messages: readonly FlatMessage[]
  readonly Text: ComponentType<TextProps>
  readonly className?: string
  readonly streaming?: boolean
}

export function Thread({ messages, Text, className = '', streaming = false }: ThreadProps) {
  return messages.map((message, index) => (
    <Message
      key={message.id}
      message={message}
      Text={Text}
      className={className}
      streaming={streaming && index === messages.length - 1}
    />
  ))
}

interface MessageProps {
  readonly message: FlatMessage
  readonly Text: ComponentType<TextProps>
  readonly className: string
  readonly streaming: boolean
}

const Message = memo(function Message({ message, Text, className, streaming }: MessageProps) {
  return (
    <article className={`message ${message.role} ${className}`}>
      {message.tools.map((tool) => (
        <div key={tool.id} className="tool">
          {tool.name} · {tool.status}
        </div>
      ))}
      <Text text={message.text} streaming={streaming} />
    </article>
  )
})
