/** The outlines of the icons before anyone chooses, on 20 by 20. */
export const playIcon =
  'M6.5 4.9v10.2c0 .7.76 1.13 1.36.77l8.5-5.1a.9.9 0 0 0 0-1.54l-8.5-5.1a.9.9 0 0 0-1.36.77Z'
export const pauseIcon =
  'M6.5 4.5h1a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM12.5 4.5h1a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z'
export const replayIcon = 'M4.5 10.2a5.5 5.5 0 1 0 1.75-4.22L4.5 7.6M4.5 4.25V7.6h3.35'
export const skipIcon = 'M3.75 10h8.5M8.75 6.25 12.5 10l-3.75 3.75M16 4.75v10.5'
