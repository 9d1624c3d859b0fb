import type { ToolPart } from '@playthread/core'
import type { IconName } from '../icons/icon-paths.ts'
import type { PanelLabels } from './panel-labels.ts'

/** The line drawing for how a call stands. */
export function toolIcon(status: ToolPart['status']): IconName {
  return status === 'error' || status === 'denied' ? 'alert' : 'terminal'
}

/** How a call stands, in words. */
export function toolStatusText(status: ToolPart['status'], labels: PanelLabels): string {
  const words = {
    running: labels.toolRunning,
    done: labels.toolDone,
    error: labels.toolError,
    denied: labels.toolDenied,
    abandoned: labels.toolAbandoned,
  }
  return words[status]
}

/** How long a call took, in ms; `null` where that is not known. */
export function toolDurationMs({ startedAt, endedAt }: ToolPart): number | null {
  if (startedAt === undefined || endedAt === undefined) return null
  const ms = Date.parse(endedAt) - Date.parse(startedAt)
  return Number.isFinite(ms) && ms >= 0 ? ms : null
}
