import type { Conversation, Message, Part, Resource } from '@playthread/core'

export function conversation(change: Partial<Conversation>): Conversation {
  return {
    version: 1,
    id: 'c',
    title: 'A conversation',
    messages: [],
    resources: [],
    status: 'complete',
    createdAt: '2026-01-24T16:42:00.000Z',
    ...change,
  }
}

export function message(id: string, role: Message['role'], parts: readonly Part[]): Message {
  return { id, role, status: 'complete', parts }
}

export const says = (text: string): Part => ({ type: 'text', text })

/** HTML files by name, with a message that shows each. */
export function htmlFiles(files: Readonly<Record<string, string>>): Conversation {
  const resources = Object.entries(files).map(([id, data]): Resource => ({
    id,
    kind: 'html',
    title: `${id}.html`,
    mediaType: 'text/html',
    data,
  }))
  return conversation({
    title: 'Pages',
    resources,
    messages: [
      message('u1', 'user', [says('Make a page')]),
      message('a1', 'assistant', [
        says('Here it is.'),
        ...resources.map(({ id }): Part => ({ type: 'resource', resourceId: id })),
      ]),
    ],
  })
}
