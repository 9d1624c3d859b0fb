/**
 * Every visible text, by component. Each UI package adds its own key by declaration merging, so a
 * host's `labels={{ dialog: { title: 'Teilen' } }}` is checked against what is installed.
 */
// oxlint-disable-next-line typescript/no-empty-interface -- filled by declaration merging
export interface ShareLabels {}
