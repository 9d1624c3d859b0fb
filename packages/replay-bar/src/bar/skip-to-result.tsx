'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useBarContext } from './bar-context.ts'
import { posterAriaKeys } from './key-names.ts'
import { replayIcon, skipIcon } from './poster-icons.ts'
import { ReplayIcon } from './replay-icon.tsx'

export type SkipToResultProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'>

/** Shows the end at once; there it becomes "Replay". Renders a `<button>`. */
export const SkipToResult = forwardRef<HTMLButtonElement, SkipToResultProps>(function SkipToResult(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useBarContext('SkipToResult')
  const ended = useReplayState(replay, (snapshot) => snapshot.mode !== 'prompt' && snapshot.ended)
  const forward = <ReplayIcon path={skipIcon} size="s" mirror />
  return (
    <button
      type="button"
      aria-label={ended ? labels.replayAgain : labels.skipToResult}
      aria-keyshortcuts={ended ? undefined : posterAriaKeys(shortcuts, 'skip')}
      {...props}
      ref={ref}
      className={clsx('pt-skip', className)}
      data-ended={ended ? '' : undefined}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented) return
        if (ended) replay.play()
        else replay.skipToResult()
      }}
    >
      {/* All of them, so that the button is as wide with one as with another. */}
      <span className="pt-skip-words">
        <span className="pt-skip-again">
          <ReplayIcon path={replayIcon} size="s" />
          {labels.replayAgain}
        </span>
        <span className="pt-skip-long">
          {labels.skipToResult}
          {forward}
        </span>
        <span className="pt-skip-short">
          {labels.result}
          {forward}
        </span>
      </span>
    </button>
  )
})
