import type { Conversation, Message, Part } from '@playthread/core'

let count = 0

/** A message of these parts. Ids rise from `m1` on. */
export function message(
  role: Message['role'],
  parts: readonly (Part | string)[],
  change: Partial<Message> = {},
): Message {
  count += 1
  return {
    id: `m${count}`,
    role,
    status: 'complete',
    parts: parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
    ...change,
  }
}

/** A conversation of these messages. */
export function conversation(
  messages: readonly Message[],
  change: Partial<Conversation> = {},
): Conversation {
  return {
    version: 1,
    id: 'c1',
    title: 'A short conversation',
    messages,
    resources: [],
    status: 'complete',
    ...change,
  }
}

/** Every way a part or message can go wrong, or be unknown. */
export const troubled: Conversation = conversation(
  [
    message('user', ['Please update the report.']),
    message('assistant', [
      { type: 'reasoning', text: 'First look at what is there.' },
      { type: 'tool', toolCallId: 't1', toolName: 'read_file', status: 'abandoned' },
      {
        type: 'tool',
        toolCallId: 't2',
        toolName: 'send_mail',
        title: 'Send the report',
        status: 'denied',
      },
      {
        type: 'tool',
        toolCallId: 't3',
        toolName: 'bash',
        title: 'Build the report',
        status: 'error',
        output: [{ type: 'text', text: 'exit 1' }],
      },
      'The report could not be sent.',
      { type: 'error', message: 'The mail server did not answer.' },
      { type: 'unknown', originalType: 'hologram' },
      { type: 'resource', resourceId: 'gone' },
      { type: 'data', name: 'weather', data: { city: 'Oslo', celsius: 4 } },
    ]),
    message('user', ['And now?']),
    message('assistant', ['I was going to say that'], { status: 'stopped' }),
    message('user', ['Once more']),
    message('assistant', ['The first step is'], { status: 'error' }),
  ],
  { title: 'Everything that can go wrong' },
)

/** A reply that is being written right now. */
export const streaming: Conversation = conversation(
  [
    message('user', ['Write the three sentences I should put on the slide.']),
    message(
      'assistant',
      [
        'I’ll recount the two rates before quoting them.',
        {
          type: 'tool',
          toolCallId: 's1',
          toolName: 'bash',
          title: 'Recount first-class women',
          status: 'running',
        },
      ],
      { status: 'streaming' },
    ),
  ],
  { title: 'Still being written', status: 'streaming' },
)

/** Right-to-left text with left-to-right pieces in it. */
export const arabic: Conversation = conversation(
  [
    message('user', ['ما النتائج المثيرة للاهتمام التي يمكن استخلاصها من هذه البيانات؟']),
    message('assistant', [
      { type: 'tool', toolCallId: 'r1', toolName: 'bash', title: 'تشغيل التحليل', status: 'done' },
      'بناءً على تحليلي لبيانات تيتانيك، إليك أكثر النتائج إثارة للاهتمام:\n\n## أنماط النجاة الرئيسية\n\n- **نسبة نجاة النساء: ٧٤٫٢٪**\n- **الدرجة الأولى: 63.0%** survival rate\n\n```python\nprint(df["Survived"].mean())\n```',
    ]),
  ],
  { title: 'تحليل أبرز ما في مجموعة البيانات' },
)

/** Many short turns. */
export function longConversation(turns: number): Conversation {
  return conversation(
    Array.from({ length: turns }, (_, turn) => [
      message('user', [`Question ${turn + 1}: what changed?`], { id: `q${turn + 1}` }),
      message('assistant', [`Answer ${turn + 1}. **Much**, and \`little\`.\n\n- one\n- two`], {
        id: `r${turn + 1}`,
      }),
    ]).flat(),
    { title: 'A long conversation' },
  )
}
