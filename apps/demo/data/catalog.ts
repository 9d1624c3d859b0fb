import type { ReadOptions } from '@playthread/formats'

/** A conversation of the demo: a transcript as it was recorded, and what it does not say itself. */
export interface CatalogEntry extends ReadOptions {
  readonly id: string
  /** In transcripts/. */
  readonly file: string
  /** The title of the resource to show as the result. @default the last one shown */
  readonly result?: string
}

/** Credits are in SOURCES.md. */
export const catalog: readonly CatalogEntry[] = [
  {
    id: 'titanic',
    file: 'titanic.langgraph.json',
    title: 'What the Titanic dataset tells',
    result: 'survival_overview.png',
  },
  {
    id: 'landing-page',
    file: 'landing-page.langgraph.json',
    title: 'A landing page for Caren',
    result: 'index.html',
  },
  { id: 'startup-talk', file: 'startup-talk.langgraph.json', title: 'Notes on Diana Hu’s talk' },
  {
    id: 'commit-hooks',
    file: 'commit-hooks.claude-code.jsonl',
    title: 'Session context in commit hooks',
  },
  {
    id: 'mayoral-election',
    file: 'mayoral-election.ai-sdk.json',
    title: 'New York mayoral election',
    createdAt: '2025-11-06T16:40:28.000Z',
  },
  {
    id: 'renewable-energy',
    file: 'renewable-energy.ai-sdk.json',
    title: 'Slides on renewable energy',
    createdAt: '2025-10-20T09:12:00.000Z',
  },
  {
    id: 'tech-news',
    file: 'tech-news.ai-sdk.json',
    title: 'Today in tech',
    createdAt: '2025-09-26T14:05:00.000Z',
  },
  {
    id: 'two-dice',
    file: 'two-dice.ai-sdk.json',
    title: 'Two dice, 10,000 rolls',
    createdAt: '2025-09-11T15:12:52.000Z',
  },
  {
    id: 'project-notes',
    file: 'project-notes.claude-code.jsonl',
    title: 'CLAUDE.md を最新の状態に',
  },
  {
    id: 'new-repository',
    file: 'new-repository.claude-code.jsonl',
    title: 'A first look at a new repository',
  },
]
