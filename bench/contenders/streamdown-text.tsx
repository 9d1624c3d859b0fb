import { Streamdown } from 'streamdown'
import type { TextProps } from './react-thread.tsx'

export function StreamdownText({ text, streaming }: TextProps) {
  return (
    <Streamdown mode={streaming ? 'streaming' : 'static'} isAnimating={streaming}>
      {text}
    </Streamdown>
  )
}
