'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { useResources } from '../resource-context.ts'

export interface PdfPageFieldProps {
  readonly page: number
  readonly count: number
  readonly onGo: (page: number) => void
}

/** Says which page this is, and goes to another. */
export function PdfPageField({ page, count, onGo }: PdfPageFieldProps): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => setTyped(null), [page])
  const go = (): void => {
    const wanted = Number(typed)
    if (typed !== null && Number.isInteger(wanted) && wanted > 0) onGo(wanted)
    setTyped(null)
  }
  return (
    <label className="pt-pdf-place">
      <span className="pt-hidden">{labels.pdfPageField}</span>
      <input
        className="pt-pdf-field"
        inputMode="numeric"
        autoComplete="off"
        size={String(count).length}
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 5))}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go()
        }}
      />
      <span className="pt-pdf-count">
        {labels.pdfOf(new Intl.NumberFormat(locale).format(count))}
      </span>
    </label>
  )
}
