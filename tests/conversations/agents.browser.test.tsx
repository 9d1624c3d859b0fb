import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(
  [
    '../../packages/formats/fixtures/claude-code/**/*',
    '../../packages/formats/fixtures/codex-rollout/**/*',
    '../../packages/formats/fixtures/gemini-cli-session/**/*',
    '../../packages/formats/fixtures/swe-agent-traj/**/*',
  ],
  { query: '?raw', import: 'default' },
)

describeFiles(files, {
  'claude-code/1af7fc5e-8455-4414-9ccd-011d40f70b2a.jsonl': { format: 'claude-code' },
  'claude-code/5c0375b4-57a5-4f26-b12d-d022ee4e51b7.jsonl': { format: 'claude-code' },
  'claude-code/edge_cases.jsonl': { format: 'claude-code', unknown: [''] },
  'claude-code/entire-68-60e2316a8a-0.jsonl': { format: 'claude-code' },
  'claude-code/entire-68-60e2316a8a-0.start.jsonl': { format: 'claude-code' },
  'claude-code/todowrite_examples.jsonl': { format: 'claude-code' },
  'codex-rollout/agent-sessions-codex-small.jsonl': { format: 'codex' },
  'codex-rollout/fixture-codex-edges.jsonl': { format: 'codex' },
  'codex-rollout/fixture-codex-patch.jsonl': { format: 'codex' },
  'gemini-cli-session/entire-ab-2b9748b105-0.json': { format: 'gemini-cli' },
  'swe-agent-traj/github_issue.traj.json': { format: 'swe-agent' },
  'swe-agent-traj/i_got_id_demo.traj': { format: 'swe-agent' },
})
