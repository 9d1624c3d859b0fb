'use client'

import { useEffect } from 'react'

/**
 * On paper a link is followed by its address; one whose words are the address already is marked,
 * so that it does not say it twice.
 */
export function usePrintedLinks(): void {
  useEffect(() => {
    const mark = (): void => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.pt-page .pt-link[href]')) {
        const words = link.textContent?.trim() ?? ''
        if (words !== '' && link.href.includes(words.replace(/\/$/, ''))) {
          link.dataset.printed = 'words'
        }
      }
    }
    window.addEventListener('beforeprint', mark)
    return () => window.removeEventListener('beforeprint', mark)
  }, [])
}
