import type { ReactNode } from 'react'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { turnSizeStep } from './section-size.ts'
import type { Turn } from './turns.ts'

export interface TurnFrameProps {
  readonly turn: Turn
  readonly env: ViewEnvironment
  readonly children?: ReactNode
}

/**
 * One question and all that followed, its number in the margin, its day above where that is
 * another than before. Renders an `<article>`.
 */
export function TurnFrame({ turn, env, children }: TurnFrameProps): ReactNode {
  const day = newDay(turn, env)
  return (
    <article
      className="pt-turn"
      data-continued={turn.continued ? '' : undefined}
      data-byline={turn.bylines[0] ? '' : undefined}
      data-size={turnSizeStep(turn)}
      aria-label={turn.number > 0 ? env.labels.turn(turn.number) : undefined}
    >
      {day === null ? null : (
        <p className="pt-day">
          <time dateTime={turn.messages[0]?.createdAt}>{day}</time>
        </p>
      )}
      {turn.number > 0 && !turn.continued ? (
        <span className="pt-turn-number" aria-hidden="true">
          {turn.number}
        </span>
      ) : null}
      {children}
    </article>
  )
}

/** The day a turn begins, when the one before it was on another. */
function newDay({ messages, previousAt }: Turn, { formatTime }: ViewEnvironment): string | null {
  const at = messages[0]?.createdAt
  if (at === undefined || previousAt === undefined) return null
  const day = formatTime(at, 'day')
  return day === formatTime(previousAt, 'day') ? null : day
}
