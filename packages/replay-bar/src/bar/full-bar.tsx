'use client'

import type { ReactNode } from 'react'
import * as Parts from './index.parts.ts'
import { Keys } from './keys.tsx'
import { Narrator } from './narrator.tsx'

/**
 * The controls of a replay that has begun.
 *
 * @param props.children the button at the end of the row
 */
export function FullBar({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <Parts.Scrubber>
        <Parts.Chapters />
        <Parts.Marks />
        <Parts.Preview />
      </Parts.Scrubber>
      <Parts.Row>
        <Parts.PlayButton />
        <Parts.PreviousTurn />
        <Parts.NextTurn />
        <Parts.Now>
          <Parts.Title />
          <Parts.Details>
            <Parts.Time />
            <Parts.TurnLabel />
            <Parts.Pacing />
          </Parts.Details>
        </Parts.Now>
        <Parts.Rate />
        <Parts.CopyLink />
        {children}
      </Parts.Row>
    </>
  )
}

/** What goes with the controls, wherever they are: the keys, their list, and who tells of it all. */
export function Companions(): ReactNode {
  return (
    <>
      <Keys />
      <Parts.ShortcutsHelp />
      <Narrator />
    </>
  )
}

export { NewMessages } from './new-messages.tsx'
