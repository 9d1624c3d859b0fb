import Markdown from 'react-markdown'
import gfm from 'remark-gfm'
import type { TextProps } from './react-thread.tsx'

const plugins = [gfm]

export function ReactMarkdownText({ text }: TextProps) {
  return <Markdown remarkPlugins={plugins}>{text}</Markdown>
}
