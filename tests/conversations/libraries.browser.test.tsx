import { describeFiles } from './render.fixture.tsx'

const files = import.meta.glob(
  [
    '../../packages/formats/fixtures/langgraph/**/*',
    '../../packages/formats/fixtures/ag-ui/**/*',
    '../../packages/formats/fixtures/tanstack-ai/**/*',
    '../../packages/formats/fixtures/mcp/**/*',
  ],
  { query: '?raw', import: 'default' },
)

describeFiles(files, {
  'langgraph/deerflow-7f9dc56c-thread.json': { format: 'langgraph' },
  'langgraph/deerflow-ad76c455-thread.json': { format: 'langgraph' },
  'langgraph/deerflow-b83fbb2a-thread.json': { format: 'langgraph' },
  'langgraph/deerflow-d3e5adaf-thread.json': { format: 'langgraph' },
  'ag-ui/Step01_GettingStarted__PostRun_MultiTurn_SynthesizesAssistantMessages__Turn_01.06.Response.Server.AGUI.verified.json':
    { format: 'ag-ui' },
  'ag-ui/Step01_GettingStarted__PostRun_MultiTurn_SynthesizesAssistantMessages__Turn_02.06.Response.Server.AGUI.verified.json':
    { format: 'ag-ui' },
  'ag-ui/Step02_BackendTools__PostRun_WithBackendToolCall_InvokesToolAndStreamsResult__Turn_01.06.Response.Server.AGUI.verified.json':
    { format: 'ag-ui' },
  'ag-ui/Step03_FrontendTools__PostRun_WithFrontendToolCall_InvokesToolLocallyAndStreamsResult__Turn_01.06.Response.Server.AGUI.verified.json':
    { format: 'ag-ui' },
  'ag-ui/Step03_FrontendTools__PostRun_WithFrontendToolCall_InvokesToolLocallyAndStreamsResult__Turn_02.06.Response.Server.AGUI.verified.json':
    { format: 'ag-ui' },
  'ag-ui/Step04_HumanInLoop__PostRun_WithApprovalRequired_RoundTripsThroughBothWrappers__Turn_01.06.Response.Server.AGUI.verified.json':
    { format: 'ag-ui' },
  'ag-ui/Step04_HumanInLoop__PostRun_WithApprovalRequired_RoundTripsThroughBothWrappers__Turn_02.06.Response.Server.AGUI.verified.json':
    { format: 'ag-ui' },
  'tanstack-ai/db-gold-messages-1.json': { format: 'tanstack-ai' },
  'tanstack-ai/db-gold-messages-3.json': { format: 'tanstack-ai' },
  'mcp/AudioContent__audio-wav-content.json': 'refused',
  'mcp/CallToolResult__invalid-tool-input-error.json': { format: 'mcp' },
  'mcp/CallToolResult__result-with-array-structured-content.json': { format: 'mcp' },
  'mcp/CallToolResult__result-with-structured-content.json': { format: 'mcp' },
  'mcp/CallToolResult__result-with-unstructured-text.json': { format: 'mcp' },
  'mcp/EmbeddedResource__embedded-file-resource-with-annotations.json': 'refused',
  'mcp/ImageContent__image-png-content-with-annotations.json': 'refused',
  'mcp/ResourceLink__file-resource-link.json': 'refused',
  'mcp/SamplingMessage__multiple-content-blocks.json': { format: 'mcp' },
  'mcp/SamplingMessage__single-content-block.json': { format: 'mcp' },
  'mcp/TextContent__text-content.json': 'refused',
  'mcp/ToolResultContent__get-weather-tool-result.json': 'refused',
  'mcp/ToolUseContent__get-weather-tool-use.json': 'refused',
  'mcp/server-everything/echo.json': { format: 'mcp' },
  'mcp/server-everything/get-annotated-message.json': { format: 'mcp' },
  'mcp/server-everything/get-resource-links.json': { format: 'mcp' },
  'mcp/server-everything/get-resource-reference.json': { format: 'mcp' },
  'mcp/server-everything/get-structured-content.json': { format: 'mcp' },
  'mcp/server-everything/get-sum.json': { format: 'mcp' },
  'mcp/server-everything/get-tiny-image.json': { format: 'mcp' },
  'mcp/server-everything/trigger-long-running-operation.json': { format: 'mcp' },
})
