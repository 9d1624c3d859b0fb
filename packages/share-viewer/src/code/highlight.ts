import type { ElementContent, RootContent } from 'hast'
import { createLowlight } from 'lowlight'
import { findGrammar } from './grammars.ts'
import { languageOf } from './languages.ts'

/** A stretch of code in one colour; `kind` is the letter of a `pt-tok-…` class. */
export interface Run {
  readonly text: string
  readonly kind: string | null
}

const lowlight = createLowlight()
const loading = new Map<string, Promise<void>>()

/** Fetches a grammar once, however many blocks ask for it. Whether there is one. */
async function ready(language: string): Promise<boolean> {
  const load = findGrammar(language)
  if (!load) return false
  let promise = loading.get(language)
  if (!promise) {
    promise = load().then(({ default: grammar }) => lowlight.register(language, grammar))
    loading.set(language, promise)
    promise.catch(() => loading.delete(language))
  }
  await promise
  return true
}

/** Colours code as flat runs whose texts add up to exactly `code`; `null` without a grammar. */
export async function highlight(language: string, code: string): Promise<readonly Run[] | null> {
  const name = languageOf(language)
  if (!(await ready(name))) return null
  const runs: Run[] = []
  collect(lowlight.highlight(name, code).children, null, runs)
  return runs
}

function collect(
  nodes: readonly (RootContent | ElementContent)[],
  kind: string | null,
  runs: Run[],
): void {
  for (const node of nodes) {
    if (node.type === 'text') append(runs, node.value, kind)
    else if (node.type === 'element')
      collect(node.children, tokenKind(node.properties) ?? kind, runs)
  }
}

function append(runs: Run[], text: string, kind: string | null): void {
  const last = runs.at(-1)
  if (last && last.kind === kind) runs[runs.length - 1] = { text: last.text + text, kind }
  else runs.push({ text, kind })
}

/** Eight colours for the sixty scopes of highlight.js: more would be noise. */
const kinds: Readonly<Record<string, string>> = {
  keyword: 'k',
  'selector-tag': 'k',
  'template-tag': 'k',
  doctag: 'k',
  operator: 'k',
  string: 's',
  regexp: 's',
  'meta-string': 's',
  quote: 's',
  comment: 'c',
  number: 'n',
  literal: 'n',
  symbol: 'n',
  bullet: 'n',
  title: 'f',
  function_: 'f',
  class_: 'f',
  section: 'f',
  built_in: 'f',
  attr: 'p',
  attribute: 'p',
  property: 'p',
  name: 'k',
  type: 't',
  meta: 'c',
  addition: 'a',
  deletion: 'd',
}

function tokenKind(properties: Readonly<Record<string, unknown>>): string | undefined {
  const { className } = properties
  if (!Array.isArray(className)) return undefined
  const scope = String(className[0]).replace(/^hljs-/, '')
  return Object.hasOwn(kinds, scope) ? kinds[scope] : undefined
}
