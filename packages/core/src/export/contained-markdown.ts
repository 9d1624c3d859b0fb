const heading = /^( {0,3})(#{1,6})(?=[ \t]|$)/
const fenceStart = /^( *)(`{3,}(?=[^`]*$)|~{3,})/
const listItem = /^( *)([-+*]|\d{1,9}[.)])(?:([ \t]+)(?=\S)|[ \t]*$)/
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
const quote = /^ {0,3}>/
const reference = /^ {0,3}\[[^\]]+\]:/
const htmlStart = /^( {0,3})(?=<[/!?a-z])(?!<(?:https?|mailto):)/i
const lineEnd = /\r\n|\n|\r/

/**
 * Someone's Markdown as part of a larger document: as it was written, except for what would reach
 * out of it. Headings go two levels down, HTML shows as text (as the viewer shows it), and a code
 * block left open is closed. Each line stays whole; at most something is put in front of it.
 */
export function containedMarkdown(text: string): string {
  const container = new Container()
  for (const line of text.split(lineEnd)) container.add(line)
  return container.end()
}

/** How far a reader of Markdown would have come: enough to know what the next line is to them. */
class Container {
  private readonly out: string[] = []
  /** The marker of the code block that is open, and the column its list item's content begins at. */
  private fence: { readonly marker: string; readonly column: number } | null = null
  /** Where the content of the outermost open list item begins; 0 outside lists. */
  private column = 0
  private last: 'blank' | 'paragraph' | 'quote' | 'reference' | 'empty item' | 'other' = 'blank'

  add(line: string): void {
    if (this.fence && this.addCode(line, this.fence)) return
    if (/^[ \t]*$/.test(line)) return this.addBlank(line)
    this.separate(line)
    const inside = this.column > 0 && indentOf(line) >= this.column
    const item = rule.test(line) ? null : this.itemAt(line, inside)
    if (item) return this.addItem(line, item, inside)
    const marker = fenceAt(line, inside ? this.column : 0)
    const isText = !marker && ![heading, rule, quote].some((each) => each.test(line))
    // A paragraph goes on outside the list item it began in.
    if (!inside && !(isText && this.last === 'paragraph')) this.column = 0
    if (marker) this.fence = { marker, column: this.column }
    const isCode = this.last !== 'paragraph' && indentOf(line) - this.column >= 4
    if (quote.test(line)) this.last = 'quote'
    else if (reference.test(line)) this.last = 'reference'
    else this.last = isText && !isCode ? 'paragraph' : 'other'
    this.out.push(lowered(line).replace(htmlStart, '$1\\'))
  }

  end(): string {
    // Inside a list the code ends with the list.
    if (this.fence?.column === 0) this.out.push(this.fence.marker)
    return this.out.join('\n')
  }

  private addCode(line: string, { marker, column }: { marker: string; column: number }): boolean {
    if (!/^[ \t]*$/.test(line) && indentOf(line) < column) {
      // Its list item ended, and the code with it.
      this.fence = null
      this.column = 0
      this.last = 'other'
      return false
    }
    if (closes(line, marker, column)) this.fence = null
    this.last = 'other'
    this.out.push(line)
    return true
  }

  private addBlank(line: string): void {
    if (this.last === 'empty item') this.column = 0
    this.last = 'blank'
    this.out.push(line)
  }

  /**
   * Keeps a line from making a heading of the one before it; and after a quote or a reference,
   * where parsers differ about what a line still belongs to, they all begin anew.
   */
  private separate(line: string): void {
    const differs =
      (this.last === 'quote' && !quote.test(line)) ||
      (this.last === 'reference' && !reference.test(line))
    if (this.last !== 'blank' && (differs || underline.test(line))) this.addBlank('')
  }

  private addItem(line: string, item: ListItem, inside: boolean): void {
    if (!inside) this.column = item.column
    const marker = item.isCode ? null : fenceAt(item.content, 0)
    if (marker) this.fence = { marker, column: this.column }
    const isText =
      !marker &&
      !item.isCode &&
      ![heading, rule, quote, listItem].some((each) => each.test(item.content))
    this.last = item.content === '' ? 'empty item' : isText ? 'paragraph' : 'other'
    this.out.push(line)
  }

  private itemAt(line: string, inside: boolean): ListItem | null {
    const match = listItem.exec(line)
    if (!match) return null
    const [all, spaces = '', marker = '', gap] = match
    if (spaces.length - (inside ? this.column : 0) > 3) return null
    // Between paragraphs any marker begins a list; within one, only some do.
    const interrupts = gap !== undefined && (!/^\d/.test(marker) || /^1[.)]/.test(marker))
    if (this.last === 'paragraph' && this.column === 0 && !interrupts) return null
    const before = spaces.length + marker.length
    const width = gap === undefined ? 1 : indentOf(' '.repeat(before) + gap) - before
    const content = line.slice(all.length)
    if (width <= 4) return { column: before + width, content, isCode: false }
    return { column: before + 1, content, isCode: true }
  }
}

interface ListItem {
  readonly column: number
  /** What stands after its marker. */
  readonly content: string
  readonly isCode: boolean
}

function lowered(line: string): string {
  return line.replace(
    heading,
    (_, spaces: string, marks: string) => spaces + '#'.repeat(Math.min(6, marks.length + 2)),
  )
}

/** The marker of a code block that begins here. */
function fenceAt(line: string, column: number): string | null {
  const [, spaces = '', marker = ''] = fenceStart.exec(line) ?? []
  return marker !== '' && spaces.length - column <= 3 ? marker : null
}

function closes(line: string, marker: string, column: number): boolean {
  const [, spaces = '', run = ''] = /^( *)(`+|~+)[ \t]*$/.exec(line) ?? []
  return spaces.length - column <= 3 && run.length >= marker.length && run[0] === marker[0]
}

function indentOf(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === ' ') column += 1
    else if (character === '\t') column += 4 - (column % 4)
    else break
  }
  return column
}
