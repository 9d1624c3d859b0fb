import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(
  [
    '../../packages/formats/fixtures/anthropic-messages/**/*',
    '../../packages/formats/fixtures/gemini/**/*',
  ],
  { query: '?raw', import: 'default' },
)

describeFiles(files, {
  'anthropic-messages/test_anthropic_mcp_servers.json': { format: 'api-exchanges' },
  'anthropic-messages/test_anthropic_model_thinking_part_from_other_model.json': {
    format: 'api-exchanges',
  },
  'anthropic-messages/test_anthropic_web_search_tool_stream.json': { format: 'api-exchanges' },
  'anthropic-messages/test_mixed_content_ordering_anthropic_.json': { format: 'api-exchanges' },
  'gemini/adk-flow_complex_spark.json': { format: 'gemini' },
  'gemini/test_google_model_receive_web_search_history_from_another_provider.json': {
    format: 'api-exchanges',
  },
  'gemini/test_google_model_thinking_part.json': { format: 'api-exchanges' },
})
