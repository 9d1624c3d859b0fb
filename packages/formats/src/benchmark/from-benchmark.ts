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

/**
 * Reads a row of a benchmark's answers: a question with its answer, under the names benchmarks give
 * these (`question`, `problem`, `prompt`; `answer`, `response`, `model_prediction.proof`), messages
 * whose answers are `{ answer }` (Arena-Hard), or the turns of MT-Bench, whose questions are rows of
 * a file of their own and go before their answers. Ratings and metadata stay private.
 *
 * @param input one row, or for MT-Bench a row of questions and one of answers, in that order
 * @throws ShareError `invalid_conversation` when there is no question with an answer
 */
export function fromBenchmark(input: unknown, options: ReadOptions = {}): Reading {
  const rows = (Array.isArray(input) ? input : [input]).filter(isRecord)
  const [row = {}, answers = row] = rows
  const turns = messagesOf(row) ?? pairOf(row) ?? turnsOf(row, answers)
  if (!turns) {
    throw invalid(
      'This is not a row of a benchmark: expected a question and its answer.',
      'no question with an answer',
    )
  }
  const model = modelName(textField(answers, 'model', 'model_id'))
  const createdAt = readMoment(field(answers, 'tstamp'))
  const items = turns.map((message, index) => ({ message, path: `[${index}]`, model, createdAt }))
  return chatReading(items, options, {
    id: textField(answers, 'ans_id', 'answer_id', 'uid', 'problem_idx'),
  })
}

/** Whether a row holds a question and its answer. */
export function isBenchmarkRow(row: unknown): boolean {
  return isRecord(row) && (messagesOf(row) ?? pairOf(row)) !== undefined
}

/** Arena-Hard: the answer is an object. */
function messagesOf(row: UnknownRecord): UnknownRecord[] | undefined {
  const messages = listField(row, 'messages').filter(isRecord)
  const isWrapped = messages.some((message) => answerIn(message) !== undefined)
  return isWrapped
    ? messages.map((message) => ({
        ...message,
        content: answerIn(message) ?? field(message, 'content'),
      }))
    : undefined
}

function answerIn(message: UnknownRecord): string | undefined {
  return textField(recordField(message, 'content'), 'answer')
}

function pairOf(row: UnknownRecord): UnknownRecord[] | undefined {
  const question = textField(row, 'question', 'problem', 'prompt', 'instruction')
  const answer =
    textField(recordField(row, 'model_prediction'), 'proof', 'answer', 'solution') ??
    textField(row, 'response', 'answer', 'solution', 'output', 'completion', 'generation')
  return question === undefined || answer === undefined
    ? undefined
    : [
        { role: 'user', content: question },
        { role: 'assistant', content: answer },
      ]
}

/** MT-Bench: questions and answers by turns. */
function turnsOf(row: UnknownRecord, answers: UnknownRecord): UnknownRecord[] | undefined {
  const questions = listField(row, 'turns')
  const [choice] = listField(answers, 'choices').filter(isRecord)
  const replies = choice ? listField(choice, 'turns') : []
  if (questions.length === 0 || replies.length === 0) return undefined
  return questions.flatMap((content, index) => [
    { role: 'user', content },
    ...(replies[index] === undefined ? [] : [{ role: 'assistant', content: replies[index] }]),
  ])
}
