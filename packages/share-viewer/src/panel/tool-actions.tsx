'use client'

import type { ToolPart } from '@playthread/core'
import type { ReactNode } from 'react'
import { CopyButton } from '../code/copy-button.tsx'
import { usePanelLabels } from './panel-labels-context.ts'
import { toolOutputText } from './tool-output-text.ts'

/** Copies a call's result as plain text. Nothing when it has none. */
export function ToolActions({ tool }: { readonly tool: ToolPart }): ReactNode {
  const labels = usePanelLabels()
  const text = toolOutputText(tool.output ?? [])
  return text === '' ? null : (
    <CopyButton className="pt-panel-extra" label={labels.copyResult} text={text} />
  )
}
