import type { JsonValue } from '@playthread/core'
import type { Sliced } from '../slices.ts'
import { parseJson } from './parse-json.ts'

/** What is parsed in one go, in characters. */
const piece = 64_000
/** How far the scan goes between two breaths. */
const stride = 50_000

/**
 * `parseJson` in steps: finds where the entries of large containers begin and end, and has the
 * engine parse them a handful at a time.
 *
 * @returns `undefined` when it is neither JSON nor JSON Lines
 */
export function* parseJsonSlices(text: string): Sliced<JsonValue | undefined> {
  if (text.length <= piece * 2) return parseJson(text)
  const whole = yield* parseRange(text, 0, text.length)
  return whole === undefined ? yield* parseLines(text) : whole
}

function* parseRange(text: string, start: number, end: number): Sliced<JsonValue | undefined> {
  const [from, to] = trimmed(text, start, end)
  const first = text[from]
  const last = text[to - 1]
  if (to - from <= piece * 2 || (first !== '[' && first !== '{')) return one(text.slice(from, to))
  if (last !== (first === '[' ? ']' : '}')) return undefined
  return first === '['
    ? yield* parseList(text, from + 1, to - 1)
    : yield* parseObject(text, from + 1, to - 1)
}

function* parseList(text: string, start: number, end: number): Sliced<JsonValue[] | undefined> {
  const values: JsonValue[] = []
  const entries = batches(text, start, end)
  for (let step = entries.next(); ; step = entries.next()) {
    if (step.done) return step.value ? values : undefined
    if (step.value === null) {
      yield
      continue
    }
    const [from, to, single] = step.value
    if (single && to - from > piece * 2) {
      const value = yield* parseRange(text, from, to)
      if (value === undefined) return undefined
      values.push(value)
    } else {
      const several = one(`[${text.slice(from, to)}]`)
      // An empty stretch would parse, but stands between two commas.
      if (!Array.isArray(several) || several.length === 0) return undefined
      for (const value of several) values.push(value)
    }
    yield
  }
}

function* parseObject(text: string, start: number, end: number): Sliced<JsonValue | undefined> {
  const members: [string, JsonValue][] = []
  const entries = batches(text, start, end)
  for (let step = entries.next(); ; step = entries.next()) {
    // Own properties whatever their names, `__proto__` included.
    if (step.done) return step.value ? Object.fromEntries(members) : undefined
    if (step.value === null) {
      yield
      continue
    }
    const [from, to, single] = step.value
    if (single && to - from > piece * 2) {
      const open = trimmed(text, from, to)[0]
      const close = text[open] === '"' ? stringEnd(text, open) : -1
      const key = close === -1 ? undefined : one(text.slice(open, close))
      const colon = close === -1 ? close : trimmed(text, close, to)[0]
      if (typeof key !== 'string' || text[colon] !== ':') return undefined
      const value = yield* parseRange(text, colon + 1, to)
      if (value === undefined) return undefined
      members.push([key, value])
    } else {
      const several = one(`{${text.slice(from, to)}}`)
      const own = Object.entries(several ?? {})
      if (several === undefined || own.length === 0) return undefined
      members.push(...own)
    }
    yield
  }
}

/**
 * Where the entries between two brackets lie, several small ones together; `null` is a breath.
 *
 * @returns whether brackets and strings match
 */
function* batches(
  text: string,
  start: number,
  end: number,
): Generator<readonly [from: number, to: number, single: boolean] | null, boolean, void> {
  let depth = 0
  let from = start
  let entry = start
  let breathAt = start + stride
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      at = stringEnd(text, at) - 1
      if (at < 0 || at >= end) return false
    } else if (code === 91 || code === 123) depth += 1
    else if (code === 93 || code === 125) {
      depth -= 1
      if (depth < 0) return false
    } else if (code === 44 && depth === 0) {
      // A long entry stands alone, after the short ones before it.
      if (at - entry > piece && entry > from) {
        yield [from, entry - 1, false]
        from = entry
      }
      if (at - from > piece) {
        yield [from, at, from === entry]
        from = at + 1
      }
      entry = at + 1
    }
    if (at > breathAt) {
      breathAt = at + stride
      yield null
    }
  }
  if (depth !== 0) return false
  if (end - entry > piece && entry > from) {
    yield [from, entry - 1, false]
    from = entry
  }
  if (trimmed(text, start, end)[0] < end) yield [from, end, from === entry]
  return true
}

/** After the closing quote; 0 when there is none. */
function stringEnd(text: string, open: number): number {
  for (
    let close = text.indexOf('"', open + 1);
    close !== -1;
    close = text.indexOf('"', close + 1)
  ) {
    let slashes = 0
    while (text.charCodeAt(close - 1 - slashes) === 92) slashes += 1
    if (slashes % 2 === 0) return close + 1
  }
  return 0
}

const blank = new Set([' ', '\n', '\r', '\t'])

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end]
  while (from < to && blank.has(text[from] ?? '')) from += 1
  while (to > from && blank.has(text[to - 1] ?? '')) to -= 1
  return [from, to]
}

function* parseLines(text: string): Sliced<JsonValue | undefined> {
  const values: JsonValue[] = []
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(at, end)
    at = end + 1
    if (line.trim() === '') continue
    const value = one(line)
    if (value === undefined) return undefined
    values.push(value)
    if (values.length % 100 === 0) yield
  }
  return values.length < 2 ? undefined : values
}

/** One JSON text, never JSON Lines. */
const one = (text: string): JsonValue | undefined => parseJson(text, false)
