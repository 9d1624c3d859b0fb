import type { Resource, ToolPart } from '@playthread/core'

const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="560" viewBox="0 0 480 280" font-family="sans-serif" font-size="14">
<rect width="480" height="280" fill="#fff"/><text x="24" y="34" font-weight="600">Survival rate by class</text>
<g fill="#2f56d0"><rect x="90" y="60" width="227" height="40" rx="4"/><rect x="90" y="120" width="170" height="40" rx="4"/><rect x="90" y="180" width="87" height="40" rx="4"/></g>
<g fill="#1b1d22"><text x="24" y="85">First</text><text x="24" y="145">Second</text><text x="24" y="205">Third</text></g></svg>`

const table = `PassengerId,Name,Fare,Survived,Pclass,Sex,Age
${Array.from({ length: 400 }, (_, i) => `${i + 1},"Passenger, Miss. Number ${i + 1}",${((i * 7919) % 5123) / 10},${i % 2},${(i % 3) + 1},${i % 2 ? 'female' : 'male'},${i % 5 ? (i * 13) % 70 : ''}`).join('\n')}`

const code = `import pandas as pd

# Who survived, by class?
df = pd.read_csv('titanic.csv')
rates = df.groupby('Pclass')['Survived'].mean()
print(f"First class: {rates[1]:.1%}")
`

const json = JSON.stringify({
  passengers: 891,
  survived: { total: 342, rate: 0.3838, complete: true },
  classes: ['First', 'Second', 'Third'],
  note: null,
  rows: Array.from({ length: 240 }, (_, id) => ({ id, fare: id * 3.5 })),
})

const markdown = `# Titanic: what the data says

Women survived **four times** as often as men. Class mattered nearly as much.

| Class | Survived |
| --- | ---: |
| First | 63.0 % |
| Second | 47.3 % |
| Third | 24.2 % |

- 891 passengers in the sample
- Source: \`titanic.csv\`
`

const esc = '\u001b'
const terminal = `$ python visualize.py
${esc}[2mLoading titanic.csv${esc}[0m
${esc}[32m✓${esc}[0m 891 rows, 12 columns
${esc}[33mwarning:${esc}[0m 177 ages are missing
${esc}[1;31mValueError:${esc}[0m The palette is missing keys: {'1', '0'}
`

function sample(
  id: string,
  kind: Resource['kind'],
  title: string,
  rest: Partial<Resource>,
): Resource {
  const size = rest.data?.length
  return { id, kind, title, mediaType: 'text/plain', ...(size ? { size } : {}), ...rest }
}

/** One small file of each kind. */
export const sampleFiles: readonly Resource[] = [
  sample('chart', 'svg', 'survival_by_class.svg', { mediaType: 'image/svg+xml', data: chart }),
  sample('table', 'table', 'titanic.csv', { mediaType: 'text/csv', data: table }),
  sample('code', 'code', 'analyze_titanic.py', { mediaType: 'text/x-python', data: code }),
  sample('markdown', 'markdown', 'report.md', { mediaType: 'text/markdown', data: markdown }),
  sample('json', 'json', 'summary.json', { mediaType: 'application/json', data: json }),
  sample('html', 'html', 'index.html', {
    mediaType: 'text/html',
    data: '<!doctype html>\n<style>\n  body { font-family: Georgia, serif; margin: 3rem }\n  h1 { color: teal }\n</style>\n<h1>Jiangsu football</h1>\n<p>Thirteen cities, one league.</p>\n<script>document.body.remove()</script>\n',
  }),
  sample('terminal', 'terminal', 'run.log', { data: terminal }),
  sample('diff', 'diff', 'fix.diff', {
    data: "--- a/plot.py\n+++ b/plot.py\n@@ -1,2 +1,2 @@\n import seaborn as sns\n-palette = {0: 'red', 1: 'teal'}\n+palette = {'0': 'red', '1': 'teal'}\n",
  }),
  sample('text', 'text', 'titanic_summary.txt', {
    data: 'TITANIC DATASET ANALYSIS SUMMARY\n\nTotal passengers: 891\nSurvivors: 342 (38.38%)\n',
  }),
  sample('audio', 'audio', 'note.wav', {
    mediaType: 'audio/wav',
    encoding: 'base64',
    data: 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=',
  }),
  sample('link', 'link', 'British Wreck Commissioner’s Inquiry', {
    mediaType: 'text/html',
    url: 'https://www.titanicinquiry.org/BOTInq/BOTReport/botRep01.php',
  }),
  sample('pdf', 'pdf', 'inquiry.pdf', {
    mediaType: 'application/pdf',
    data: 'JVBERi0=',
    encoding: 'base64',
  }),
  sample('versions', 'text', 'notes.txt', {
    data: 'The final notes.',
    versions: [
      { id: 'v1', data: 'A first draft.' },
      { id: 'v2', data: 'A second draft.' },
      { id: 'v3', data: 'The final notes.' },
    ],
  }),
  sample('spoofed', 'file', 'holiday\u202egnp.exe', {
    mediaType: 'application/octet-stream',
    data: 'MZ',
  }),
  sample('gone', 'image', 'survival_by_age.png', { mediaType: 'image/png' }),
]

const call = (status: ToolPart['status'], rest: Partial<ToolPart>): ToolPart => ({
  type: 'tool',
  toolCallId: status,
  toolName: 'bash',
  title: 'Run visualization script',
  input: { command: 'cd workspace && python visualize_titanic.py' },
  status,
  ...rest,
})

const times = {
  startedAt: '2026-01-24T16:42:05.000Z',
  endedAt: '2026-01-24T16:42:09.600Z',
}

/** One call in each state. */
export const sampleTools: readonly ToolPart[] = [
  call('done', {
    ...times,
    toolName: 'query',
    title: 'Count survivors',
    input: { table: 'passengers', where: { survived: true }, limit: 5 },
    output: [
      { type: 'text', text: '{"rows":342,"columns":["Name","Fare"]}' },
      { type: 'resource', resourceId: 'table' },
      { type: 'resource_link', url: 'https://example.org/titanic', title: 'Dataset' },
    ],
  }),
  call('error', { ...times, output: [{ type: 'text', text: terminal }] }),
  call('running', { startedAt: times.startedAt }),
  call('denied', {}),
  call('abandoned', {}),
]
