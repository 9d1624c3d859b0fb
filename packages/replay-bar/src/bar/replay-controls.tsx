'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useBarContext } from './bar-context.ts'

export type ReplayControlsProps = ComponentPropsWithoutRef<'div'>

/** The surface that holds the controls. Renders a `<div role="group">`. */
export const ReplayControls = forwardRef<HTMLDivElement, ReplayControlsProps>(
  function ReplayControls({ className, ...props }, ref) {
    const { replay, labels } = useBarContext('Controls')
    const mode = useReplayState(replay, (snapshot) => snapshot.mode)
    return (
      <div
        role="group"
        aria-label={labels.controls}
        {...props}
        ref={ref}
        className={clsx('pt-replay-bar', className)}
        data-mode={mode}
      />
    )
  },
)
