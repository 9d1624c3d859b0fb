/** A model's public name where its id follows a known pattern, else the id itself. */
export function modelName(id: string | undefined): string | undefined {
  if (id === undefined || id.startsWith('<')) return undefined
  const newer = /^claude-(opus|sonnet|haiku)-(\d)(?:-(\d))?(?:-\d{8})?$/.exec(id)
  const older = /^claude-(\d)(?:-(\d))?-(opus|sonnet|haiku)(?:-\d{8}|-latest)?$/.exec(id)
  if (newer) return claude(newer[1], newer[2], newer[3])
  if (older) return claude(older[3], older[1], older[2])
  return id
}

function claude(family = '', major = '', minor = ''): string {
  const name = family.charAt(0).toUpperCase() + family.slice(1)
  return `Claude ${name} ${major}${minor ? `.${minor}` : ''}`
}
