/** A palette index (0–15), a fixed colour, or the terminal's default (`null`). */
export type AnsiColor = number | `#${string}` | null

export interface AnsiStyle {
  readonly fg: AnsiColor
  readonly bg: AnsiColor
  readonly bold: boolean
  readonly dim: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly inverse: boolean
}

export const plainStyle: AnsiStyle = Object.freeze({
  fg: null,
  bg: null,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  strike: false,
  inverse: false,
})

const switches: Readonly<Record<number, Partial<AnsiStyle>>> = {
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  4: { underline: true },
  7: { inverse: true },
  9: { strike: true },
  21: { underline: true },
  22: { bold: false, dim: false },
  23: { italic: false },
  24: { underline: false },
  27: { inverse: false },
  29: { strike: false },
  39: { fg: null },
  49: { bg: null },
}

/** The style after `ESC [ <parameters> m`. Unknown codes change nothing. */
export function applySgr(style: AnsiStyle, parameters: string): AnsiStyle {
  const codes = parameters.split(/[;:]/).map(Number)
  let next = style
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i] ?? 0
    if (code === 0) next = plainStyle
    else if (code === 38 || code === 48) {
      const [color, used] = extendedColor(codes, i + 1)
      next = { ...next, [code === 38 ? 'fg' : 'bg']: color }
      i += used
    } else if (Object.hasOwn(switches, code)) next = { ...next, ...switches[code] }
    else next = basicColor(next, code)
  }
  return next
}

function basicColor(style: AnsiStyle, code: number): AnsiStyle {
  if (code >= 30 && code <= 37) return { ...style, fg: code - 30 }
  if (code >= 90 && code <= 97) return { ...style, fg: code - 82 }
  if (code >= 40 && code <= 47) return { ...style, bg: code - 40 }
  if (code >= 100 && code <= 107) return { ...style, bg: code - 92 }
  return style
}

function extendedColor(codes: readonly number[], at: number): readonly [AnsiColor, number] {
  if (codes[at] === 5) return [indexedColor(byte(codes[at + 1])), 2]
  if (codes[at] === 2)
    return [rgb(byte(codes[at + 1]), byte(codes[at + 2]), byte(codes[at + 3])), 4]
  return [null, 0]
}

/** The 256-colour table: 16 of the palette, a 6 × 6 × 6 cube, 24 greys. */
function indexedColor(index: number): AnsiColor {
  if (index < 16) return index
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10
    return rgb(grey, grey, grey)
  }
  const level = (n: number): number => (n === 0 ? 0 : 55 + n * 40)
  const cube = index - 16
  return rgb(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6))
}

const byte = (value: number | undefined): number =>
  Math.min(255, Math.max(0, Math.trunc(value ?? 0) || 0))
const rgb = (...channels: readonly [number, number, number]): `#${string}` =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
