import type { ReactElement } from 'react'

/** A formula before KaTeX is there, on a server, and when KaTeX cannot read it: its TeX. */
export function mathSource(tex: string, display: boolean): ReactElement {
  return (
    <code
      className="pt-math-source"
      data-display={display ? '' : undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
      tabIndex={display ? 0 : undefined}
      dir="ltr"
    >
      {tex}
    </code>
  )
}

/** A drawn formula; one on a line of its own scrolls inside itself. */
export function mathFrame(math: ReactElement, display: boolean): ReactElement {
  return (
    <span
      className="pt-math"
      data-display={display ? '' : undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
      tabIndex={display ? 0 : undefined}
      dir="ltr"
    >
      {math}
    </span>
  )
}
