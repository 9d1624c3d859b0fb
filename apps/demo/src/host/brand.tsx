import type { ReactNode } from 'react'

export function Brand(): ReactNode {
  return (
    <span className="demo-brand">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M3 12.5c2.3 0 2.3-2 4.67-2s2.33 2 4.66 2 2.34-2 4.67-2M5 16c1.7 0 1.7-1.500 3.330-1.500S10 16 11.670 16s1.660-1.500 3.330-1.500M10 3v5M10 3l4 5H6z" />
      </svg>
      Harbor
    </span>
  )
}
