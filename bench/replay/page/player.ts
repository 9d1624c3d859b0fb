/** One way to replay, as the page drives it. */
export interface Player {
  /** Goes to a place between 0 and 1, and resolves when the player says it is there. */
  readonly seek: (place: number) => void | Promise<void>
  /** Plays the last text from its first character on; resolves after so many frames. */
  readonly play?: (frames: number) => Promise<void>
  /** How much of the conversation stands on the page, by the player's own measure. */
  readonly shown: () => number
  /** Plays a moment in which a tool runs and nothing else changes. */
  readonly playTool?: () => void
}
