/** The words of the button, before any dialog is loaded. */
export interface ShareButtonLabels {
  /** On the button of a conversation that is not public. */
  readonly share: string
  /** On the button of a public conversation. */
  readonly shared: string
  /** The accessible name of a public conversation's button. Begins with `shared`. */
  readonly sharedName: string
  readonly close: string
  readonly retry: string
  /** When the dialog's code could not be fetched. */
  readonly loadFailedTitle: string
  readonly loadFailedText: string
}

export const shareButtonLabels: ShareButtonLabels = {
  share: 'Share',
  shared: 'Shared',
  sharedName: 'Shared: this conversation is public',
  close: 'Close',
  retry: 'Try again',
  loadFailedTitle: 'The share dialog could not be loaded',
  loadFailedText: 'Check your connection and try again. Nothing was shared or changed.',
}
