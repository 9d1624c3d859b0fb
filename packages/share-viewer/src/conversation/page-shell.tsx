'use client'

import { ShareContext, type Theme } from '@playthread/core/react'
import { clsx } from 'clsx'
import { forwardRef, useContext, type HTMLAttributes, type ReactNode } from 'react'
import { usePageTheme } from './page-theme.tsx'

export interface PageShellProps extends HTMLAttributes<HTMLDivElement> {
  /** Above everything: the host's name, a link home. */
  readonly header?: ReactNode
  /** Below everything. */
  readonly footer?: ReactNode
  /** Beside the text. */
  readonly panel?: ReactNode
  readonly panelOpen?: boolean
  /** @default the provider's, else 'system' */
  readonly theme?: Theme | undefined
  /** `main` when this is the page's content, `div` inside a page that has its own. */
  readonly landmark: 'main' | 'div'
  /** The content is on its way. */
  readonly busy?: boolean
}

/** The frame that every state of the page shares, so that nothing jumps between them. */
export const PageShell = forwardRef<HTMLDivElement, PageShellProps>(function PageShell(props, ref) {
  const { header, footer, panel, panelOpen, theme, landmark: Main, busy, ...rest } = props
  const { className, children, ...attributes } = rest
  const chosen = useTheme(theme)
  return (
    <div
      {...attributes}
      ref={ref}
      className={clsx('pt-root', 'pt-page', className)}
      data-theme={chosen === 'system' ? undefined : chosen}
    >
      <div className="pt-layout" data-panel={panelOpen ? 'open' : undefined}>
        <Main className="pt-main" aria-busy={busy || undefined}>
          {header === undefined ? null : <div className="pt-topbar">{header}</div>}
          {children}
          {footer ? <div className="pt-footer pt-column">{footer}</div> : null}
        </Main>
        {panel}
      </div>
    </div>
  )
})

/** The theme in force: the reader's choice, else the page's own, else the provider's. */
export function useTheme(own: Theme | undefined): Theme {
  const provided = useContext(ShareContext)?.theme
  const chosen = usePageTheme()?.chosen
  return chosen ?? own ?? provided ?? 'system'
}
