export interface DiffLine {
  readonly type: 'same' | 'added' | 'removed'
  readonly text: string
  /** Line number before the change; absent for an added line. */
  readonly before: number | undefined
  /** Line number after the change; absent for a removed line. */
  readonly after: number | undefined
}

export interface DiffHunk {
  /** What follows the second `@@`: usually the function the change is in. */
  readonly heading: string
  readonly lines: readonly DiffLine[]
}

export interface DiffFile {
  readonly before: string | null
  readonly after: string | null
  readonly status: 'changed' | 'added' | 'deleted' | 'renamed' | 'binary'
  readonly hunks: readonly DiffHunk[]
  readonly added: number
  readonly removed: number
}

interface Draft {
  before: string | null
  after: string | null
  status: DiffFile['status']
  hunks: { heading: string; lines: DiffLine[] }[]
}

const hunkStart = /^@@+ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@+ ?(.*)$/

/** Reads a unified diff, git's or plain; an empty list when the text is not one. */
export function parseDiff(text: string): readonly DiffFile[] {
  const lines = text.split(/\r?\n/)
  const files: Draft[] = []
  let file: Draft | undefined
  const begin = (before: string | null, after: string | null): Draft => {
    const draft: Draft = { before, after, status: 'changed', hunks: [] }
    files.push(draft)
    return draft
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const next = lines[at + 1] ?? ''
    const git = /^diff --git (.+)$/.exec(line)
    const hunk = hunkStart.exec(line)
    if (git) file = begin(...gitNames(git[1] ?? ''))
    else if (line.startsWith('--- ') && next.startsWith('+++ ')) {
      if (!file || file.hunks.length > 0) file = begin(null, null)
      file.before =
        fileName(line.slice(4)) ?? (file.status === 'added' ? null : nowhere(line, file.before))
      file.after = fileName(next.slice(4)) ?? nowhere(next, file.after)
      if (line.startsWith('--- /dev/null')) file.status = 'added'
      if (next.startsWith('+++ /dev/null')) file.status = 'deleted'
      at += 1
    } else if (hunk) {
      file ??= begin(null, null)
      at = readHunk(file, hunk, lines, at + 1) - 1
    } else if (file) header(file, line)
  }
  return files
    .filter((draft) => draft.hunks.length > 0 || draft.status !== 'changed')
    .map((draft) => ({ ...draft, ...count(draft) }))
}

const nowhere = (line: string, known: string | null): string | null =>
  line.includes('/dev/null') ? null : known

function header(file: Draft, line: string): void {
  const rename = /^(rename|copy) (from|to) (.+)$/.exec(line)
  if (rename) {
    file.status = 'renamed'
    if (rename[2] === 'from') file.before = rename[3] ?? null
    else file.after = rename[3] ?? null
  } else if (line.startsWith('new file mode')) {
    file.status = 'added'
    file.before = null
  } else if (line.startsWith('deleted file mode')) {
    file.status = 'deleted'
    file.after = null
  } else if (/^(Binary files |GIT binary patch)/.test(line)) file.status = 'binary'
}

/** Reads as many lines as the hunk announces. @returns where the next line is */
function readHunk(
  file: Draft,
  [, from, fromCount = '1', to, toCount = '1', heading = '']: RegExpExecArray,
  lines: readonly string[],
  start: number,
): number {
  const read: DiffLine[] = []
  let before = Number(from)
  let after = Number(to)
  let [left, right] = [Number(fromCount), Number(toCount)]
  let at = start
  for (; at < lines.length && (left > 0 || right > 0); at += 1) {
    const line = lines[at] ?? ''
    const text = line.slice(1)
    if (line.startsWith('+')) {
      read.push({ type: 'added', text, before: undefined, after })
      after += 1
      right -= 1
    } else if (line.startsWith('-')) {
      read.push({ type: 'removed', text, before, after: undefined })
      before += 1
      left -= 1
    } else if (line.startsWith(' ') || (line === '' && at < lines.length - 1)) {
      read.push({ type: 'same', text, before, after })
      before += 1
      after += 1
      left -= 1
      right -= 1
    } else if (!line.startsWith('\\')) break
  }
  file.hunks.push({ heading, lines: read })
  return at
}

function gitNames(names: string): [string | null, string | null] {
  const half = /^"?a\/(.+?)"? "?b\/(.+?)"?$/.exec(names)
  return [half?.[1] ?? null, half?.[2] ?? null]
}

/** Without `a/`, quotes and the time after a tab; `null` for `/dev/null`. */
function fileName(written: string): string | null {
  const name = (written.split('\t')[0] ?? '').trim().replace(/^"(.*)"$/, '$1')
  return name === '/dev/null' || name === '' ? null : name.replace(/^[ab]\//, '')
}

function count({ hunks }: Draft): { added: number; removed: number } {
  let [added, removed] = [0, 0]
  for (const { lines } of hunks)
    for (const { type } of lines) {
      if (type === 'added') added += 1
      else if (type === 'removed') removed += 1
    }
  return { added, removed }
}
