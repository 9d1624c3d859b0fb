/**
 * Parses JSON that ends in the middle, as a torn download does: what is whole stays, the value that
 * was cut is left out. `undefined` where nothing can be saved.
 */
export function parseCutJson(text: string): unknown {
  const whole = wholePart(text)
  if (whole === undefined) return undefined
  try {
    return JSON.parse(whole)
  } catch {
    return undefined
  }
}

/** The text up to the last complete member, with what is open closed. */
function wholePart(text: string): string | undefined {
  const open: string[] = []
  let end = 0
  let rest = ''
  const save = (at: number): void => {
    end = at
    rest = open.toReversed().join('')
  }
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? ''
    if (char === '"') {
      index = endOfString(text, index)
      if (index < 0) break
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']')
      save(index + 1)
    } else if (char === '}' || char === ']') {
      if (open.pop() !== char || open.length === 0) return undefined
      save(index + 1)
    } else if (char === ',') save(index)
  }
  return end === 0 ? undefined : text.slice(0, end) + rest
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1
    else if (text[index] === '"') return index
  }
  return -1
}
