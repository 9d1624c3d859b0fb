import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(
  [
    '../../packages/formats/fixtures/ai-sdk/**/*',
    '../../packages/formats/fixtures/ai-sdk-model/**/*',
    '../../packages/formats/fixtures/ai-sdk-stream/**/*',
  ],
  { query: '?raw', import: 'default' },
)

describeFiles(files, {
  'ai-sdk/v5/anthropic-code-execution-20250825.2.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v5/anthropic-code-execution-20250825.pptx-skill.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v5/anthropic-web-search-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v5/openai-code-interpreter-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v5/openai-mcp-tool-approval.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v5/openai-mcp-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v6/anthropic-code-execution-20250825.2.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v6/anthropic-code-execution-20250825.pptx-skill.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v6/anthropic-web-search-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v6/openai-code-interpreter-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v6/openai-mcp-tool-approval.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v6/openai-mcp-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v7/anthropic-code-execution-20250825.2.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v7/anthropic-code-execution-20250825.pptx-skill.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v7/anthropic-web-search-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v7/openai-code-interpreter-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v7/openai-mcp-tool-approval.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v7/openai-mcp-tool.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk/v7/openai-reasoning-encrypted-content.1.uimessage.json': { format: 'ai-sdk' },
  'ai-sdk-model/v5/anthropic-web-search-tool.1.modelmessages.json': { format: 'ai-sdk-model' },
  'ai-sdk-model/v6/anthropic-web-search-tool.1.modelmessages.json': { format: 'ai-sdk-model' },
  'ai-sdk-model/v7/anthropic-web-search-tool.1.modelmessages.json': { format: 'ai-sdk-model' },
  'ai-sdk-stream/langgraph-hitl-request-1.json': { format: 'ai-sdk-stream' },
  'ai-sdk-stream/react-agent-tool-calling.json': { format: 'ai-sdk-stream' },
  'ai-sdk-stream/v5/anthropic-web-search-tool.1.sse': { format: 'ai-sdk-stream' },
  'ai-sdk-stream/v6/anthropic-web-search-tool.1.sse': { format: 'ai-sdk-stream' },
  'ai-sdk-stream/v7/anthropic-web-search-tool.1.sse': { format: 'ai-sdk-stream' },
  'ai-sdk-stream/v7/openai-reasoning-encrypted-content.1.sse': { format: 'ai-sdk-stream' },
})
