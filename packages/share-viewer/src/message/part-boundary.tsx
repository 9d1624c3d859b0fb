'use client'

import { Component, type ReactNode } from 'react'

export interface PartBoundaryProps {
  /** Shown in place of what failed. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps one part's failure to itself. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
