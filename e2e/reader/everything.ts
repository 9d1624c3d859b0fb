import type { Conversation, Part, Resource, ResourceKind, ToolPart } from '@playthread/core'
import { conversation, message, says } from './conversations.ts'

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const silence = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA='

const files: Readonly<Record<ResourceKind, Partial<Resource>>> = {
  image: { mediaType: 'image/png', data: pixel, encoding: 'base64' },
  video: { mediaType: 'video/mp4', data: 'AAAA', encoding: 'base64' },
  audio: { mediaType: 'audio/wav', data: silence, encoding: 'base64' },
  pdf: { mediaType: 'application/pdf', data: onePage() },
  html: {
    mediaType: 'text/html',
    data: '<style>h1 { color: teal }</style><h1>Still</h1><script>document.body.append("Moving")</script>',
  },
  svg: {
    mediaType: 'image/svg+xml',
    data: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>circle { fill: teal }</style><circle r="4"/></svg>',
  },
  markdown: {
    mediaType: 'text/markdown',
    data: '# Report\n\n$x^2$\n\n| a | b |\n|---|--:|\n| 1 | 2 |',
  },
  code: {
    mediaType: 'text/x-python',
    data: 'def area(r: float) -> float:\n    return 3.14 * r**2\n',
  },
  table: { mediaType: 'text/csv', data: 'class,fare\nFirst,84.1\nThird,13.7\n' },
  json: { mediaType: 'application/json', data: '{"rows":[{"fare":84.1},{"fare":13.7}]}' },
  diff: { mediaType: 'text/x-diff', data: '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n' },
  terminal: { mediaType: 'text/plain', data: '\u001b[32mdone\u001b[0m in 3 s\n' },
  chart: {
    mediaType: 'application/vnd.vegalite.v5+json',
    data: JSON.stringify({
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      data: { values: [{ class: 'First', fare: 84.1 }] },
      mark: 'bar',
      encoding: { x: { field: 'class' }, y: { field: 'fare', type: 'quantitative' } },
    }),
  },
  diagram: { mediaType: 'text/vnd.mermaid', data: 'graph TD\n  A[Ask] --> B[Answer]\n' },
  text: { mediaType: 'text/plain', data: 'Eight hundred and ninety-one passengers.' },
  link: { mediaType: 'text/html', url: 'https://www.example.org/inquiry' },
  file: { mediaType: 'application/octet-stream', data: 'MZ' },
}

/** A file of each kind, called `a <kind>`. */
export const resources: readonly Resource[] = Object.entries(files).map(([kind, file]) => ({
  id: kind,
  kind: kind as ResourceKind,
  title: `a ${kind}`,
  mediaType: 'text/plain',
  ...file,
  ...(kind === 'text' && {
    versions: [
      { id: 'v1', data: 'A draft.' },
      { id: 'v2', data: 'Eight hundred and ninety-one passengers.' },
    ],
  }),
}))

const call = (status: ToolPart['status'], rest: Partial<ToolPart> = {}): ToolPart => ({
  type: 'tool',
  toolCallId: status,
  toolName: 'bash',
  title: `Step ${status}`,
  input: { command: 'python analyze.py' },
  status,
  ...rest,
})

const markdown = `# Everything

Text with **strong**, *soft*, ~~old~~, \`code\`, [a link](https://www.example.org/), <https://example.org>,
a footnote[^1], $E = mc^2$ and ![a dot](data:image/png;base64,${pixel}).

- [x] done
- [ ] open

| left | right |
|------|------:|
| 1    |    2  |

> Quoted

\`\`\`ts
const answer: number = 42
\`\`\`

\`\`\`mermaid
graph LR
  A --> B
\`\`\`

$$
\\int_0^1 x\\,dx = \\frac12
$$

![elsewhere](https://www.example.org/picture.png)

[^1]: The note.`

/** Every kind of part, each in the ways it can stand. */
const parts: readonly Part[] = [
  { type: 'reasoning', text: 'First, **think**.' },
  call('done', {
    startedAt: '2026-01-24T16:42:05.000Z',
    endedAt: '2026-01-24T16:42:09.600Z',
    output: [
      { type: 'text', text: '\u001b[31mred\u001b[0m {"rows": 3}' },
      { type: 'image', mediaType: 'image/png', data: pixel },
      { type: 'audio', mediaType: 'audio/wav', data: silence },
      { type: 'resource', resourceId: 'table' },
      { type: 'resource_link', url: 'https://www.example.org/data', title: 'Dataset' },
      { type: 'structured', value: { rows: [1, 2, 3] } },
    ],
  }),
  call('error', { output: [{ type: 'text', text: 'It broke.' }] }),
  call('denied'),
  call('abandoned'),
  says(markdown),
  { type: 'source', url: 'https://www.example.org/a', title: 'A source', snippet: 'It says so.' },
  { type: 'data', name: 'weather', data: { celsius: 21 } },
  { type: 'error', message: 'The model stopped answering.' },
  { type: 'unknown', originalType: 'hologram' },
  ...resources.map(({ id }): Part => ({ type: 'resource', resourceId: id })),
]

/** Every kind of part and every kind of file. */
export const everything: Conversation = conversation({
  title: 'Everything there is',
  resources,
  messages: [
    {
      ...message('u1', 'user', [says('Show me'), { type: 'resource', resourceId: 'image' }]),
      author: { name: 'Ada' },
      createdAt: '2026-01-24T16:42:00.000Z',
    },
    { ...message('a1', 'assistant', parts), model: 'A model' },
    { ...message('a2', 'assistant', [says('Half an ans')]), status: 'stopped' },
    { ...message('a3', 'assistant', [says('No answ')]), status: 'error' },
  ],
})

/** The smallest document that is one: a page that says something. */
function onePage(): string {
  const text = 'BT /F1 24 Tf 20 100 Td (A page) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  return `${pdf}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
}
