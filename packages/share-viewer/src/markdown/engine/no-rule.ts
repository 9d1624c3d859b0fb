/** Stands in for rules that are switched off: typographic quotes and signs, and HTML. */
export default function noRule(): false {
  return false
}
