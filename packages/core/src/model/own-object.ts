import * as v from 'valibot'

type Entries = v.ObjectEntries

/**
 * A reader for an object's own fields. What a page hung on `Object.prototype` is neither a rule to
 * read by (the library walks the rules with `for in`) nor a value (it looks with `in`).
 */
export function ownObject<const E extends Entries>(entries: E): v.ObjectSchema<E, undefined> {
  const rules: E = bare(entries)
  const schema = v.object(rules)
  return {
    ...schema,
    '~run': (dataset, config) => schema['~run']({ value: own(dataset.value) }, config),
  }
}

function own(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? bare(value) : value
}

/** The same fields on an object that inherits nothing. */
function bare<T extends object>(fields: T): T {
  const copy: T = Object.create(null)
  return Object.assign(copy, fields)
}
