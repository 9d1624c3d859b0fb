'use client'

import type { Theme } from '@playthread/core/react'
import { clsx } from 'clsx'
import { forwardRef, useId, type FieldsetHTMLAttributes } from 'react'
import { usePageTheme } from '../conversation/page-theme.tsx'
import { useTheme } from '../conversation/page-shell.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'

export type ThemeChoiceProps = Omit<FieldsetHTMLAttributes<HTMLFieldSetElement>, 'children'>

const themes = ['light', 'dark', 'system'] as const
const names = { light: 'themeLight', dark: 'themeDark', system: 'themeSystem' } as const

/**
 * Light, dark, or as the system has it: for this page, until it closes. Renders a `<fieldset>`, or
 * nothing where no `<Conversation.PageTheme>` keeps the choice.
 */
export const ThemeChoice = forwardRef<HTMLFieldSetElement, ThemeChoiceProps>(function ThemeChoice(
  { className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const page = usePageTheme()
  const inForce = useTheme(undefined)
  const group = useId()
  if (!page) return null
  const radio = (theme: Theme) => (
    <label key={theme} className="pt-theme-option">
      <input
        type="radio"
        className="pt-theme-input"
        name={group}
        checked={inForce === theme}
        onChange={() => page.choose(theme)}
      />
      <span className="pt-theme-name">{labels[names[theme]]}</span>
    </label>
  )
  return (
    <fieldset {...props} ref={ref} className={clsx('pt-theme', className)}>
      <legend className="pt-hidden">{labels.theme}</legend>
      {themes.map(radio)}
    </fieldset>
  )
})
