'use client'

import { useId, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'

export interface ViewSwitchProps<T extends string> {
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onValueChange: (value: T) => void
}

/** Two ways to look at the same file. A group of native radio buttons. */
export function ViewSwitch<T extends string>({
  value,
  options,
  onValueChange,
}: ViewSwitchProps<T>): ReactNode {
  const labels = usePanelLabels()
  const name = useId()
  return (
    <div className="pt-view-switch" role="radiogroup" aria-label={labels.view}>
      {options.map(([option, label]) => (
        <label key={option} className="pt-view-option">
          <input
            className="pt-view-radio"
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onValueChange(option)}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
