import type { ShareMetadata } from './share-metadata.ts'

/** One element of a page's head, as data. */
export type HeadTag =
  | { readonly tag: 'title'; readonly text: string }
  | { readonly tag: 'meta'; readonly name: string; readonly content: string }
  | { readonly tag: 'meta'; readonly property: string; readonly content: string }
  | { readonly tag: 'link'; readonly rel: 'canonical'; readonly href: string }

/** A link's metadata as the elements of a head, for renderers of any kind. */
export function headTags(metadata: ShareMetadata): readonly HeadTag[] {
  const { title, description, robots, referrer, alternates, openGraph } = metadata
  const image = openGraph?.images?.[0]
  return [
    { tag: 'title', text: title },
    ...named('description', description),
    ...named('robots', robots),
    ...named('referrer', referrer),
    ...(alternates ? [{ tag: 'link', rel: 'canonical', href: alternates.canonical } as const] : []),
    ...graph('og:type', openGraph?.type),
    ...graph('og:title', openGraph?.title),
    ...graph('og:description', openGraph?.description),
    ...graph('og:site_name', openGraph?.siteName),
    ...graph('og:url', openGraph?.url),
    ...graph('og:image', image?.url),
    ...graph('og:image:alt', image?.alt),
    ...graph('og:image:width', image?.width),
    ...graph('og:image:height', image?.height),
    ...(openGraph ? named('twitter:card', image ? 'summary_large_image' : 'summary') : []),
  ]
}

function named(name: string, content: string | undefined): readonly HeadTag[] {
  return content === undefined ? [] : [{ tag: 'meta', name, content }]
}

function graph(property: string, content: string | number | undefined): readonly HeadTag[] {
  return content === undefined ? [] : [{ tag: 'meta', property, content: String(content) }]
}
