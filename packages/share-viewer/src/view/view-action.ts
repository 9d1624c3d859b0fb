/**
 * What a button of a document asks for; whoever shows the document listens for clicks on
 * `[data-action]`. One listener serves ten thousand messages.
 */
export type ViewAction =
  /** Copies the code of the `.pt-code` around it. */
  | 'copy-code'
  /** Copies the message around it, as it was written. */
  | 'copy-message'
  /** Copies the address of the message around it. */
  | 'copy-link'
  /** Opens the tool call named by `data-tool`. */
  | 'open-tool'
  /** Opens the file named by `data-resource`. */
  | 'open-resource'
  /** Leads to the element named by its `href`. */
  | 'cite'
  /** Loads the picture at `data-src`. */
  | 'load-image'
  /** Shows the message around it in full. */
  | 'expand'

const actions = new Set<string>([
  'copy-code',
  'copy-message',
  'copy-link',
  'open-tool',
  'open-resource',
  'cite',
  'load-image',
  'expand',
] satisfies ViewAction[])

export interface AskedAction {
  readonly action: ViewAction
  readonly button: HTMLElement
}

/** The action a click asks for, if any. */
export function askedAction(target: EventTarget | null): AskedAction | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
  const action = button?.dataset.action
  return button && isAction(action) ? { action, button } : null
}

function isAction(name: string | undefined): name is ViewAction {
  return name !== undefined && actions.has(name)
}
