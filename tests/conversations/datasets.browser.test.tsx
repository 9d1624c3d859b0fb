import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(
  [
    '../../packages/formats/fixtures/inspect-eval/**/*',
    '../../packages/formats/fixtures/math-latex/**/*',
    '../../packages/formats/fixtures/multilingual-chat/**/*',
    '../../packages/formats/fixtures/oasst/**/*',
  ],
  { query: '?raw', import: 'default' },
)

describeFiles(files, {
  'inspect-eval/log_images_tc.json': { format: 'inspect' },
  'math-latex/IMO2025.jsonl': { format: 'benchmark', count: 6 },
  'math-latex/Putnam2024.jsonl': { format: 'benchmark', count: 12 },
  'multilingual-chat/arena-hard-v2-o3mini-multilingual.jsonl': { format: 'benchmark', count: 65 },
  'multilingual-chat/ja-mtbench-gpt4o.jsonl': 'refused',
  'multilingual-chat/ja-mtbench-question.jsonl': 'refused',
  'oasst/realistic_seed_data.json': { format: 'oasst', count: 74 },
})
