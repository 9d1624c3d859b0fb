import { useState, type ReactNode } from 'react'

interface ComposerProps {
  /** An answer is being written: the next message waits. */
  readonly busy: boolean
  readonly onSend: (text: string) => void
}

export function Composer({ busy, onSend }: ComposerProps): ReactNode {
  const [text, setText] = useState('')
  const ready = text.trim() !== '' && !busy
  const send = () => {
    if (!ready) return
    onSend(text.trim())
    setText('')
  }
  return (
    <form
      className="demo-composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        aria-label="Message"
        placeholder="Ask about this conversation"
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <button type="submit" aria-label="Send" aria-disabled={!ready}>
        <svg viewBox="0 0 20 20" className="pt-icon" aria-hidden="true">
          <path d="M10 15.5v-11M5.5 9 10 4.500 14.500 9" />
        </svg>
      </button>
    </form>
  )
}
