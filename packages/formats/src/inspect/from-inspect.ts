import { chatReading } from '../openai-chat/chat-reading.ts'
import { invalid } from '../reading/invalid.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { inspectMessage } from './inspect-message.ts'

/**
 * Reads one sample of an Inspect evaluation log (the `.json` form): its messages. System messages,
 * targets, scores and metadata stay private. A log is read with `splitInspect`; given the log
 * itself, the first sample is read.
 *
 * @see https://inspect.aisi.org.uk/eval-logs.html
 * @throws ShareError `invalid_conversation` when there is no sample with messages
 */
export function fromInspect(input: unknown, options: ReadOptions = {}): Reading {
  const [sample] = splitInspect(input)
  if (!sample) {
    throw invalid(
      'This is not an Inspect log: expected { eval, samples: [{ messages }] }.',
      'expected a list',
      'samples',
    )
  }
  const model = modelName(textField(recordField(sample, 'output'), 'model'))
  const items = listField(sample, 'messages').map((message, index) => ({
    message: isRecord(message) ? inspectMessage(message) : message,
    path: `messages[${index}]`,
    model,
  }))
  return chatReading(items, options, {
    id: textField(sample, 'uuid'),
    title: textField(sample, 'title'),
    createdAt: readMoment(field(sample, 'started_at')),
    updatedAt: readMoment(field(sample, 'completed_at')),
  })
}

/** The samples of a log, as `fromInspect` takes them. */
export function splitInspect(input: unknown): UnknownRecord[] {
  const log = isRecord(input) ? input : {}
  const samples = listField(log, 'samples')
  const task = textField(recordField(log, 'eval'), 'task')
  const list = samples.length > 0 ? samples : [input]
  return list
    .filter(isRecord)
    .filter((sample) => listField(sample, 'messages').length > 0)
    .map((sample) =>
      task === undefined ? sample : { ...sample, title: titleOf(task, sample, list.length) },
    )
}

function titleOf(task: string, sample: UnknownRecord, count: number): string {
  const id = field(sample, 'id')
  const isNamed = count > 1 && (typeof id === 'string' || typeof id === 'number')
  return isNamed ? `${task} · ${id}` : task
}
