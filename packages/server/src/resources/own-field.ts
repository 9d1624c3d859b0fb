/** An object's own field. What hangs on a polluted `Object.prototype` is nobody's address or size. */
export function ownField<T extends object, K extends keyof T>(
  object: T,
  name: K,
): T[K] | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
