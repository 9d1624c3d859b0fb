import { iconPaths } from '../icons/icon-paths.ts'

/** How long a button says how the copy went, in ms. */
export const shownMs = 2000

export const outcomeIcons = { copied: 'check', failed: 'alert' } as const

const restoring = new WeakMap<HTMLElement, () => void>()

/** Says on a copy button of a document how the copy went, for two seconds. */
export function showCopyResult(
  button: HTMLElement,
  result: 'copied' | 'failed',
  words: string,
): void {
  restoring.get(button)?.()
  const path = button.querySelector('path')
  const label = button.querySelector('span')
  const before = { d: path?.getAttribute('d') ?? '', text: label?.textContent, title: button.title }
  button.dataset.result = result
  path?.setAttribute('d', iconPaths[outcomeIcons[result]])
  if (label) label.textContent = words
  else button.title = words
  const restore = (): void => {
    clearTimeout(timer)
    restoring.delete(button)
    delete button.dataset.result
    path?.setAttribute('d', before.d)
    if (label) label.textContent = before.text ?? ''
    else button.title = before.title
  }
  const timer = setTimeout(restore, shownMs)
  restoring.set(button, restore)
}
