import { readContent } from '../reading/content-block.ts'
import { jsonInput } from '../reading/json-input.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { field, isRecord, textField, type UnknownRecord } from '../reading/record.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'

/** Reads a message whose content is one block or several; results of tools come from the user. */
export function readSamplingMessage(
  transcript: Transcript,
  message: unknown,
  path: string,
  model?: string,
): void {
  const role = isRecord(message) ? textField(message, 'role') : undefined
  if (!isRecord(message) || (role !== 'user' && role !== 'assistant')) {
    transcript.issues.add(path, 'expected a message of the user or assistant')
    return
  }
  const content = field(message, 'content')
  const blocks: readonly unknown[] = Array.isArray(content) ? content : [content]
  const isAnswer = role === 'assistant' || blocks.every(isToolResult)
  const head = { id: undefined, model, path }
  const draft = isAnswer ? transcript.turn(head) : transcript.begin('user', head)
  blocks.forEach((block, index) => readBlock(transcript, draft, block, `${path}.content[${index}]`))
  if (textField(message, 'stopReason') === 'maxTokens') draft.status = 'stopped'
}

function isToolResult(block: unknown): block is UnknownRecord {
  return isRecord(block) && textField(block, 'type') === 'tool_result'
}

function readBlock(
  transcript: Transcript,
  draft: MessageDraft,
  block: unknown,
  path: string,
): void {
  if (isRecord(block) && textField(block, 'type') === 'tool_use') {
    transcript.tools.call(draft, {
      callId: textField(block, 'id'),
      toolName: textField(block, 'name'),
      input: jsonInput(field(block, 'input')),
      path,
    })
  } else if (isToolResult(block)) {
    transcript.tools.result(draft, {
      callId: textField(block, 'toolUseId'),
      output: toolOutput(
        { content: field(block, 'content'), structuredContent: field(block, 'structuredContent') },
        transcript.resources,
      ),
      status: field(block, 'isError') === true ? 'error' : 'done',
      path,
    })
  } else readContent(transcript, draft, [block], path)
}
