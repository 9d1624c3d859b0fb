import type { Conversation, ResourceContent } from '@playthread/core'

/**
 * Makes the resources' relative URLs absolute where the server is not the page's own. With a
 * relative `baseUrl` they work on the page as they are.
 */
export function resolveResources(conversation: Conversation, baseUrl: string): Conversation {
  if (!URL.canParse(baseUrl)) return conversation
  const directory = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
  const absolute = (url: string) =>
    URL.canParse(url, directory) ? new URL(url, directory).href : url
  const resolve = <T extends ResourceContent>(content: T): T =>
    content.url === undefined ? content : { ...content, url: absolute(content.url) }
  return {
    ...conversation,
    resources: conversation.resources.map((resource) => ({
      ...resolve(resource),
      ...(resource.thumbnailUrl !== undefined && { thumbnailUrl: absolute(resource.thumbnailUrl) }),
      ...(resource.versions && { versions: resource.versions.map(resolve) }),
    })),
  }
}
