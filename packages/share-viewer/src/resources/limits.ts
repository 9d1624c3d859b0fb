/** How much of a file is read for its preview, in bytes. */
export const textLimit = 5_000_000
export const treeLimit = 10_000_000
export const tableLimit = 10_000_000
/** Pictures, sound and video that come through the adapter are held in memory. */
export const mediaLimit = 100_000_000
/** Above this, code is shown without colours. */
export const highlightLimit = 250_000
