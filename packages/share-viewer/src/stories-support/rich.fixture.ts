import type { Conversation } from '@playthread/core'
import { conversation, message } from './parts.fixture.ts'

const text = [
  '## What a reply can hold',
  'A sentence with **bold**, *italic*, ~~struck~~ and `inline code`, a [link](https://example.com), and a footnote[^1].',
  '- a list\n  - within a list\n- with **two** ends\n\n3. numbers that begin\n4. at three',
  '- [x] counted by class\n- [x] counted by sex\n- [ ] counted by age',
  '> Women and children first.\n>\n> — as the order is remembered',
  '| Class | Aboard | Saved | Rate |\n|---|--:|--:|--:|\n| First | 325 | 203 | 62.5 % |\n| Second | 285 | 118 | 41.4 % |\n| Third | 706 | 178 | 25.2 % |',
  'Inline maths $p = \\frac{k}{n}$, and on its own line:',
  '$$\\hat p \\pm z \\sqrt{\\frac{\\hat p (1 - \\hat p)}{n}}$$',
  "```python\nimport pandas as pd\n\nrates = pd.read_csv('titanic.csv').groupby('Pclass')['Survived'].mean()\nprint(rates)  # a comment long enough that it has to scroll inside its own block, as long lines do\n```",
  '```mermaid\nflowchart LR\n  Data --> Count --> Compare\n```',
  '---',
  'And a last word.',
  '[^1]: Kept where it is written, with a way back.',
].join('\n\n')

/** Everything that markdown can draw, in one reply. */
export const rich: Conversation = conversation(
  [
    message('user', ['Show me everything.'], { id: 'q' }),
    message('assistant', [text], { id: 'a' }),
  ],
  { title: 'A rich reply' },
)

/** Three days, two people and two models. */
export const manyHands: Conversation = conversation(
  [
    message('user', ['What did the inquiry count?'], {
      id: 'q1',
      author: { name: 'Ada' },
      createdAt: '2026-01-24T09:02:00Z',
    }),
    message('assistant', ['1,316 passengers, of whom 498 were saved.'], {
      id: 'r1',
      model: 'Claude Sonnet 4.5',
      createdAt: '2026-01-24T09:02:20Z',
    }),
    message('user', ['And by class?'], {
      id: 'q2',
      author: { name: 'Ada' },
      createdAt: '2026-01-25T08:00:00Z',
    }),
    message('assistant', ['203 of the first, 118 of the second, 178 of the third.'], {
      id: 'r2',
      model: 'Claude Sonnet 4.5',
      createdAt: '2026-01-25T08:00:09Z',
    }),
    message('user', ['Please check that against the original.'], {
      id: 'q3',
      author: { name: 'Grace' },
      createdAt: '2026-01-27T18:30:00Z',
    }),
    message('assistant', ['The original says the same.'], {
      id: 'r3',
      author: { name: 'Checker' },
      model: 'Claude Opus 4.1',
      createdAt: '2026-01-27T18:30:40Z',
    }),
  ],
  { title: 'Three days, two people, two models' },
)
