import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(
  [
    '../../packages/formats/fixtures/openai-chat/**/*',
    '../../packages/formats/fixtures/openai-responses/**/*',
  ],
  { query: '?raw', import: 'default' },
)

describeFiles(files, {
  'openai-chat/af-ChatCompletions-function_calling-request.json': { format: 'openai-chat' },
  'openai-chat/af-ChatCompletions-function_calling-response.json': { format: 'openai-chat' },
  'openai-chat/af-ChatCompletions-multi_turn-request.json': { format: 'openai-chat' },
  'openai-chat/af-ChatCompletions-multi_turn-response.json': { format: 'openai-chat' },
  'openai-chat/af-ChatCompletions-streaming-response.txt': { format: 'openai-chat' },
  'openai-chat/test_deepseek_model_thinking_stream.json': { format: 'api-exchanges' },
  'openai-chat/test_document_as_binary_content_input_with_tool.json': { format: 'api-exchanges' },
  'openai-chat/test_multimodal_tool_return_matrix_direct-binary-document-openai_chat_.json': {
    format: 'api-exchanges',
  },
  'openai-chat/test_zai_vision_thinking.json': { format: 'api-exchanges' },
  'openai-responses/af-Conversations-image_input_streaming-first_message_response.txt': {
    format: 'openai-responses',
  },
  'openai-responses/af-Conversations-list_items-response.json': { format: 'openai-responses' },
  'openai-responses/af-Responses-image_input-request.json': { format: 'openai-responses' },
  'openai-responses/af-Responses-image_input-response.json': { format: 'openai-responses' },
  'openai-responses/af-Responses-image_input_streaming-response.txt': {
    format: 'openai-responses',
  },
  'openai-responses/af-Responses-reasoning_streaming-response.txt': { format: 'openai-responses' },
  'openai-responses/af-Responses-refusal_streaming-response.txt': { format: 'openai-responses' },
  'openai-responses/af-Responses-streaming-response.txt': { format: 'openai-responses' },
  'openai-responses/af-Responses-tool_call-request.json': { format: 'openai-responses' },
  'openai-responses/af-Responses-tool_call-response.json': { format: 'openai-responses' },
  'openai-responses/test_mixed_content_ordering_openai_responses_.json': {
    format: 'api-exchanges',
  },
  'openai-responses/test_openai_responses_code_execution_return_image.json': {
    format: 'api-exchanges',
  },
  'openai-responses/test_openai_responses_compact_stateful_mode_stream.json': {
    format: 'api-exchanges',
  },
  'openai-responses/test_openai_responses_image_generation_jpeg.json': { format: 'api-exchanges' },
  'openai-responses/test_openai_responses_model_mcp_server_tool_stream.json': {
    format: 'api-exchanges',
  },
  'openai-responses/test_openai_responses_thinking_part_iter.json': { format: 'api-exchanges' },
  'openai-responses/test_openai_responses_thinking_with_code_execution_tool_stream.json': {
    format: 'api-exchanges',
  },
  'openai-responses/vercel_ai_test_run.json': { format: 'api-exchanges' },
})
