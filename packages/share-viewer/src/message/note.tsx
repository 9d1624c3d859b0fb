import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'

/** Something about a message rather than of it, said calmly. Renders a `<p>`. */
export function Note({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className="pt-note">
      <Icon name="alert" size="s" />
      <span>{children}</span>
    </p>
  )
}
