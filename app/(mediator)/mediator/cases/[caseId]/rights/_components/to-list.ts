/** What the boxes of one name sent: a form with one ticked box sends a text, with none nothing. */
export function toList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
