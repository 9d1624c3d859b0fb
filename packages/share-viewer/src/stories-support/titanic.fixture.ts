import type { Conversation, Message, Part, ToolPart } from '@playthread/core'
import { titanicFiles } from './titanic-files.fixture.ts'

// Turn 1 is a real thread of bytedance/deer-flow (MIT), shortened; its durations are illustrative.
// The other turns were written for this fixture from the same data and the inquiry of 1912.

const day = '2026-01-24T16:'

function at(clock: string): string {
  return `${day}${clock}Z`
}

function tool(
  toolName: string,
  title: string,
  started: string,
  ended: string,
  output: string,
  change: Partial<ToolPart> = {},
): ToolPart {
  return {
    type: 'tool',
    toolCallId: `call-${started}`,
    toolName,
    title,
    input: { description: title },
    output: [{ type: 'text', text: output }],
    status: 'done',
    startedAt: at(started),
    endedAt: at(ended),
    ...change,
  }
}

function thought(text: string, started: string, ended: string): Part {
  return { type: 'reasoning', text, startedAt: at(started), endedAt: at(ended) }
}

const findings = `Based on my analysis of the Titanic dataset (891 passengers), here are the most interesting findings:

## Key Survival Patterns

### 1. Dramatic Gender Disparity
- **Female survival rate: 74.2%** (233 out of 314 women survived)
- **Male survival rate: 18.9%** (109 out of 577 men survived)
- This confirms the “women and children first” protocol was strongly followed

### 2. Strong Class Hierarchy
- **First Class: 63.0%** survival rate (136/216)
- **Second Class: 47.3%** survival rate (87/184)
- **Third Class: 24.2%** survival rate (119/491)

## Most Surprising Findings

1. **The “First Class Female” advantage**: Nearly all first-class women survived (96.8%).
2. **Family size sweet spot**: Families of 4 had the highest survival rate (72.4%).
3. **Cabin vs No-Cabin gap**: 66.7% against 30.0%, likely due to proximity to lifeboats.

I’ve written a summary, [titanic_summary.txt](/outputs/titanic_summary.txt), and a chart, [survival_by_class.svg](/outputs/survival_by_class.svg).`

const familySize = `Family size holds up on its own. Inside every class, people travelling in a family of two to four survived more often than people travelling alone:

\`\`\`python
size = df['SibSp'] + df['Parch'] + 1
df['Family'] = pd.cut(size, [0, 1, 4, 11], labels=['Alone', '2–4', '5+'])

# Hold class fixed, then compare family sizes
df.pivot_table('Survived', 'Pclass', 'Family', aggfunc=['mean', 'size'])
\`\`\`

| Class | Alone | Family of 2–4 | Family of 5+ |
|---|---|---|---|
| First | 53.2% | 73.3% | 66.7% |
| Second | 34.6% | 62.8% | 100.0% |
| Third | 21.3% | 40.7% | 7.4% |

The collapse for large families is the part that *is* class: 54 of the 62 people in families of five or more were in third class, and only 4 of those 54 survived.

That is why \`SibSp\` and \`Parch\` look almost unrelated to survival (−0.04 and 0.08). The relation rises and then falls, and a linear coefficient cannot see that.`

const inquiry = `Close, with one exception. The inquiry counted 1,316 passengers, of whom 499 were saved: 37.9%. This file holds 891 of them and 342 survivors: 38.4%. **Second class is six points too high here**, so treat its rates with care.`

export const titanicMessages: readonly Message[] = [
  {
    id: 'u1',
    role: 'user',
    status: 'complete',
    createdAt: at('20:00'),
    parts: [
      { type: 'text', text: 'What interesting findings can be made from this dataset?' },
      { type: 'resource', resourceId: 'csv' },
    ],
  },
  {
    id: 'a1',
    role: 'assistant',
    status: 'complete',
    createdAt: at('24:00'),
    parts: [
      thought(
        'I need to examine the Titanic dataset first to understand its structure.',
        '20:01',
        '20:04',
      ),
      tool(
        'read_file',
        'Read the Titanic dataset to understand its structure',
        '20:04.0',
        '20:04.4',
        'PassengerId,Survived,Pclass,Name',
      ),
      tool(
        'write_file',
        'Create Python script to analyze Titanic dataset',
        '20:10.0',
        '20:10.1',
        'OK',
      ),
      tool(
        'bash',
        'Run Titanic dataset analysis',
        '20:12.0',
        '20:15.2',
        '=== TITANIC DATASET ANALYSIS ===\nDataset shape: (891, 12)',
      ),
      tool(
        'bash',
        'Run visualization script',
        '20:20.0',
        '20:24.6',
        "Traceback (most recent call last):\n  File \"visualize_titanic.py\", line 112, in <module>\nValueError: The palette dictionary is missing keys: {'1', '0'}",
        { status: 'error' },
      ),
      tool(
        'str_replace',
        'Fix palette dictionary in visualization script',
        '20:40.0',
        '20:40.1',
        'OK',
      ),
      tool('bash', 'Run fixed visualization script', '20:41.0', '22:55.0', 'Generated 7 charts'),
      { type: 'text', text: findings },
      { type: 'resource', resourceId: 'chart' },
    ],
  },
  {
    id: 'u2',
    role: 'user',
    status: 'complete',
    createdAt: at('30:00'),
    parts: [
      {
        type: 'text',
        text: 'Is the family-size effect real, or just class again? Show me the check.',
      },
    ],
  },
  {
    id: 'a2',
    role: 'assistant',
    status: 'complete',
    createdAt: at('31:00'),
    parts: [
      thought('Hold class fixed and compare family sizes inside each.', '30:01', '30:07'),
      tool(
        'bash',
        'Cross-tabulate survival by family size within class',
        '30:08.0',
        '30:09.1',
        'First 53.2% 73.3% 66.7%',
      ),
      { type: 'text', text: familySize },
    ],
  },
  {
    id: 'u3',
    role: 'user',
    status: 'complete',
    createdAt: at('39:00'),
    parts: [
      { type: 'text', text: 'How close is this sample to the figures of the official inquiry?' },
    ],
  },
  {
    id: 'a3',
    role: 'assistant',
    status: 'complete',
    createdAt: at('40:00'),
    parts: [
      tool(
        'web_search',
        'Search “British Wreck Commissioner’s Inquiry passengers saved by class”',
        '39:02.0',
        '39:02.9',
        'titanicinquiry.org',
      ),
      { type: 'text', text: inquiry },
      {
        type: 'source',
        url: 'https://www.titanicinquiry.org/BOTInq/BOTReport/botRep01.php',
        title: 'Report on the Loss of the Titanic',
      },
      {
        type: 'source',
        url: 'https://en.wikipedia.org/wiki/Passengers_of_the_Titanic',
        title: 'Passengers of the Titanic',
      },
    ],
  },
]

/** A finished conversation with files, steps, a failure, code, a table and citations. */
export const titanic: Conversation = {
  version: 1,
  id: 'titanic',
  title: 'Analyzing Dataset Insights',
  messages: titanicMessages,
  resources: titanicFiles,
  resultResourceId: 'chart',
  createdAt: at('20:00'),
  updatedAt: at('40:00'),
  status: 'complete',
}
