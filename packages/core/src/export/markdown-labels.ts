/** Every word of ours in an exported Markdown document. */
export interface MarkdownLabels {
  readonly untitled: string
  readonly shared: string
  readonly user: string
  readonly assistant: string
  readonly reasoning: string
  readonly toolCall: string
  readonly toolStatus: Readonly<
    Record<'running' | 'done' | 'error' | 'denied' | 'abandoned', string>
  >
  readonly toolInput: string
  readonly toolResult: string
  readonly agentWork: string
  readonly sources: string
  readonly files: string
  readonly stopped: string
  readonly failed: string
  readonly streaming: string
  readonly emptyMessage: string
  readonly error: string
  readonly unknownPart: (type: string) => string
}

/** English. */
export const markdownLabels: MarkdownLabels = {
  untitled: 'Untitled conversation',
  shared: 'Shared conversation',
  user: 'User',
  assistant: 'Assistant',
  reasoning: 'Reasoning',
  toolCall: 'Tool call',
  toolStatus: {
    running: 'running',
    done: 'done',
    error: 'failed',
    denied: 'denied',
    abandoned: 'no result',
  },
  toolInput: 'Input',
  toolResult: 'Result',
  agentWork: 'What the agent did',
  sources: 'Sources',
  files: 'Files',
  stopped: 'This reply was stopped before it was finished.',
  failed: 'This reply could not be finished.',
  streaming: 'This reply is still being written.',
  emptyMessage: 'An empty message.',
  error: 'Something went wrong',
  unknownPart: (type) => `Something this document can’t show (${type})`,
}
