'use client'

import { compileTimeline, type PacingPreset } from '@playthread/core'
import { useId, useMemo, type ReactNode } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { PacingBadge } from './pacing-badge.tsx'
import { useReplayBar } from './use-replay-bar.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { checkIcon } from './row-icons.ts'
import { rates } from './run-command.ts'

const presets: readonly PacingPreset[] = ['brisk', 'natural', 'recorded']

/** The speeds, and the pacings with the length each would have. */
export function RateMenu(): ReactNode {
  const { replay, labels } = useReplayBar('Rate')
  const rate = useReplayState(replay, (snapshot) => snapshot.rate)
  const timeline = useReplayState(replay, (snapshot) => snapshot.timeline)
  const name = useId()
  const { conversation, pacing } = timeline
  const current = pacing.targetDurationMs ? null : (pacing.preset ?? 'natural')
  const lengths = useMemo(
    () => presets.map((preset) => compileTimeline(conversation, { preset }).durationMs),
    [conversation],
  )
  return (
    <>
      <fieldset className="pt-replay-choice">
        <legend className="pt-replay-choice-label">{labels.speed}</legend>
        <div className="pt-rates">
          {rates.map((each) => (
            <label key={each} className="pt-rate-option">
              <input
                type="radio"
                className="pt-replay-radio"
                name={`${name}rate`}
                checked={each === rate}
                onChange={() => replay.setRate(each)}
              />
              <bdi dir="ltr">{labels.rate(each)}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="pt-replay-choice">
        <legend className="pt-replay-choice-label">
          {labels.pacing}
          <PacingBadge />
        </legend>
        {presets.map((preset, index) => (
          <label key={preset} className="pt-pacing-option">
            <input
              type="radio"
              className="pt-replay-radio"
              name={`${name}pacing`}
              checked={preset === current}
              onChange={() => replay.setPacing({ preset })}
            />
            <span>
              {labels.presets[preset]} <span>· {labels.clock(lengths[index] ?? 0)}</span>
            </span>
            {preset === current ? <ReplayIcon path={checkIcon} size="s" /> : null}
          </label>
        ))}
      </fieldset>
    </>
  )
}
