/** How far the panel beside the text can be made wider or narrower, in CSS pixels. */
export interface PanelSizeRange {
  readonly min: number
  readonly max: number
}

const smallest = 320
/** What the text beside it keeps. */
const textKeeps = 420

/** @param pageWidth the width of the page that text and panel share */
export function panelSizeRange(pageWidth: number): PanelSizeRange {
  return { min: smallest, max: Math.max(smallest, Math.round(pageWidth - textKeeps)) }
}

export function clampPanelSize(size: number, { min, max }: PanelSizeRange): number {
  return Math.round(Math.min(max, Math.max(min, size)))
}

const step = 24

/**
 * The size a key asks for, `'default'` for the page's own, or `null` when the key is not ours.
 * The panel stands at the inline end, so the arrow that points at the text makes it wider.
 */
export function sizeAfterKey(
  key: string,
  size: number,
  { min, max }: PanelSizeRange,
  rtl: boolean,
): number | 'default' | null {
  const toText = rtl ? 'ArrowRight' : 'ArrowLeft'
  const fromText = rtl ? 'ArrowLeft' : 'ArrowRight'
  if (key === toText) return clampPanelSize(size + step, { min, max })
  if (key === fromText) return clampPanelSize(size - step, { min, max })
  if (key === 'Home') return min
  if (key === 'End') return max
  return key === 'Enter' ? 'default' : null
}

/** For as long as the page lives, in memory only: nothing about a reader is stored. */
let remembered: number | null = null

export const panelMemory = {
  read: (): number | null => remembered,
  write: (size: number | null): void => {
    remembered = size
  },
}
