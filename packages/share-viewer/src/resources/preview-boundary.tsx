'use client'

import { Component, type ReactNode } from 'react'

export interface PreviewBoundaryProps {
  readonly fallback: (retry: () => void) => ReactNode
  readonly children: () => ReactNode
}

/** Keeps a preview that throws (or whose chunk does not load) from taking the page with it. */
export class PreviewBoundary extends Component<PreviewBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  readonly retry = (): void => this.setState({ failed: false })

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.retry) : this.props.children()
  }
}
