/**
 * One thing that an edit changed, as its event keeps it: the field's name and what it said before
 * and says now, in words.
 */
export type Change = {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * What differs between two files put into words. `names`: the words of the fields, in the order in
 * which changes are listed. `masked`: fields that changed although their masked words may be equal.
 */
export function listChanges<F extends string>(
  names: Readonly<Record<F, string>>,
  before: Readonly<Record<F, string | null>>,
  after: Readonly<Record<F, string | null>>,
  masked: readonly F[] = [],
): Change[] {
  return (Object.keys(names) as F[])
    .filter((field) => before[field] !== after[field] || masked.includes(field))
    .map((field) => ({ field: names[field], before: before[field], after: after[field] }))
}
