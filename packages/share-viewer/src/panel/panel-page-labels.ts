/** Words of the panel that the page says too, before the panel is there. */
export interface PanelPageLabels {
  readonly strip: string
  readonly unavailable: string
  readonly copied: string
  readonly copyFailed: string
  readonly retry: string
}

/** English. */
export const panelPageLabels: PanelPageLabels = {
  strip: 'Resources in this conversation',
  unavailable: 'Unavailable',
  copied: 'Copied',
  copyFailed: 'Couldn’t copy',
  retry: 'Try again',
}
