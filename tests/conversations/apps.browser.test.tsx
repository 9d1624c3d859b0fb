import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(
  [
    '../../packages/formats/fixtures/chatgpt-export/**/*',
    '../../packages/formats/fixtures/claude-ai-export/**/*',
    '../../packages/formats/fixtures/open-webui/**/*',
    '../../packages/formats/fixtures/librechat/**/*',
  ],
  { query: '?raw', import: 'default' },
)

describeFiles(files, {
  'chatgpt-export/chatgpt-tree.json': { format: 'chatgpt' },
  'chatgpt-export/example-conversation.json': { format: 'chatgpt' },
  'chatgpt-export/owi-gpt_example.json': { format: 'chatgpt' },
  'claude-ai-export/claude-bakery-chat.json': { format: 'claude-ai' },
  'claude-ai-export/debugging.json': { format: 'claude-ai' },
  'claude-ai-export/history.json': { format: 'claude-ai' },
  'claude-ai-export/math-tutoring.json': { format: 'claude-ai' },
  'open-webui/claude_output.json': { format: 'open-webui' },
  'open-webui/webui-json.json': { format: 'open-webui' },
  'librechat/chatbotui-export.json': { format: 'chatbot-ui', count: 2 },
  'librechat/librechat-export.json': { format: 'librechat' },
  'librechat/librechat-opts-nonr-branches.json': { format: 'librechat' },
  'librechat/librechat-tree.json': { format: 'librechat' },
})
