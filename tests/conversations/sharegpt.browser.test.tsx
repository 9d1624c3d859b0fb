import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(['../../packages/formats/fixtures/sharegpt/**/*'], {
  query: '?raw',
  import: 'default',
})

describeFiles(files, {
  'sharegpt/dummy_conversation.json': { format: 'sharegpt', count: 500 },
  'sharegpt/mllm_demo.json': { format: 'sharegpt', count: 6 },
})
