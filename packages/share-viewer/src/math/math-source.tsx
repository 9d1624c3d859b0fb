import type { ReactElement } from 'react'

/** A formula before KaTeX is there, on a server, and when KaTeX cannot read it: its TeX. */
export function mathSource(tex: string, display: boolean): ReactElement {
  return (
    <code className="pt-math-source" data-display={display ? '' : undefined} dir="ltr">
      {tex}
    </code>
  )
}
