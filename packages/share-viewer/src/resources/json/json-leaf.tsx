'use client'

import type { ReactNode } from 'react'
import { visibleText } from '../visible-text.ts'

const maxShown = 2000

export interface JsonLeafProps {
  readonly value: string | number | boolean | null
}

/** One plain value, told apart by colour and by its quotes. */
export function JsonLeaf({ value }: JsonLeafProps): ReactNode {
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, maxShown)) : String(value)
  const cut = typeof value === 'string' && value.length > maxShown ? '…' : ''
  return (
    <span className="pt-json-value" data-type={value === null ? 'null' : typeof value}>
      {visibleText(text)}
      {cut}
    </span>
  )
}
