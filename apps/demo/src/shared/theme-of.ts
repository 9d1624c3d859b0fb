import type { Theme } from '@playthread/core/react'

/** The theme that an address asks for. */
export function themeOf(search: string): Theme {
  const theme = new URLSearchParams(search).get('theme')
  return theme === 'dark' || theme === 'light' ? theme : 'system'
}
