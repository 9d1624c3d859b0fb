const fallback = 'conversation'

/** A file's name made of a title: no paths, no marks that hide its ending, not too long. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\/:*?"<>|#%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const kept = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment)
  return `${kept.slice(0, 80).join('').trim() || fallback}.${extension}`
}
