/** The demo's conversations. Credits and licences: SOURCES.md. */
export interface CatalogEntry {
  readonly id: string
  /** In `transcripts/`. */
  readonly transcript: string
  /** Where the transcript has no good one of its own. */
  readonly title?: string
  readonly updatedAt: string
  /** The title of the resource to show as the result. @default the last one shown */
  readonly result?: string
}

export const catalog: readonly CatalogEntry[] = [
  {
    id: 'titanic',
    transcript: 'titanic.langgraph.json',
    updatedAt: '2026-02-03T16:24:00.000Z',
    result: 'survival_overview.png',
  },
  { id: 'caren', transcript: 'caren.langgraph.json', updatedAt: '2026-02-02T10:02:00.000Z' },
  { id: 'leica', transcript: 'leica.langgraph.json', updatedAt: '2026-02-01T18:41:00.000Z' },
  {
    id: 'commit-hooks',
    transcript: 'commit-hooks.claude-code.jsonl',
    title: 'Session context in git commit hooks',
    updatedAt: '2026-01-31T09:12:00.000Z',
  },
  { id: 'video', transcript: 'video.langgraph.json', updatedAt: '2026-01-29T12:05:00.000Z' },
  {
    id: 'web-search',
    transcript: 'web-search.ai-sdk.json',
    title: 'What happened in tech news',
    updatedAt: '2026-01-28T08:30:00.000Z',
  },
  {
    id: 'dice',
    transcript: 'dice.ai-sdk.json',
    title: 'Simulating ten thousand dice rolls',
    updatedAt: '2026-01-27T17:55:00.000Z',
  },
  {
    id: 'mcp',
    transcript: 'mcp.ai-sdk.json',
    title: 'New York’s mayoral election',
    updatedAt: '2026-01-27T11:20:00.000Z',
  },
  {
    id: 'update-docs',
    transcript: 'update-docs.claude-code.jsonl',
    title: 'CLAUDE.md を最新の状態にアップデート',
    updatedAt: '2026-01-26T14:00:00.000Z',
  },
  {
    id: 'slides',
    transcript: 'slides.ai-sdk.json',
    title: 'Four slides on renewable energy',
    updatedAt: '2026-01-25T15:10:00.000Z',
  },
]
