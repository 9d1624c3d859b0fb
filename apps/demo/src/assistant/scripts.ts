import type { ReasoningPart, TextPart, ToolContent, ToolPart } from '@playthread/core'

export type ScriptStep =
  | Pick<TextPart, 'type' | 'text'>
  | Pick<ReasoningPart, 'type' | 'text'>
  | (Pick<ToolPart, 'type' | 'toolName' | 'title' | 'input'> & {
      readonly output: readonly ToolContent[]
      readonly runsMs: number
    })

/** The script for a question: by what it asks for, never at random. */
export function chooseScript(question: string): readonly ScriptStep[] {
  if (/\b(code|function|script|typescript|python)\b/i.test(question)) return code(question)
  if (/\b(hi|hello|thanks|thank you)\b/i.test(question)) return greeting()
  return overview(question)
}

function overview(question: string): readonly ScriptStep[] {
  return [
    {
      type: 'reasoning',
      text: `The question is “${question.slice(0, 120)}”. I will look at what this conversation holds before I answer.`,
    },
    {
      type: 'tool',
      toolName: 'list_files',
      title: 'Look at the files of this conversation',
      input: { recursive: true, limit: 50 },
      output: [
        {
          type: 'structured',
          value: { scripted: true, note: 'This demo has no model and reads no files.' },
        },
      ],
      runsMs: 900,
    },
    {
      type: 'text',
      text: `Here is what a live answer looks like. This assistant is **scripted**, so the demo needs no model; everything else on this page is real.

| What you can try | Where |
| --- | --- |
| Watch this answer grow in another window | **Share** → *Open in new window* |
| Stop the link while someone reads | **Share** → *Stop sharing* |
| See how it was written | the replay bar on the shared page |

Whoever has the link saw these words arrive as you did, without a reload.`,
    },
  ]
}

function code(question: string): readonly ScriptStep[] {
  return [
    { type: 'reasoning', text: 'A short, complete example says more than a description.' },
    {
      type: 'text',
      text: `A small function that groups anything by a key:

\`\`\`ts
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
\`\`\`

You asked: “${question.slice(0, 120)}”. The answer is scripted, the highlighting is not.`,
    },
  ]
}

function greeting(): readonly ScriptStep[] {
  return [
    {
      type: 'text',
      text: 'You are welcome. Ask me anything: the answers of this demo are scripted, the sharing is real.',
    },
  ]
}
