type Named = { readonly id: string; readonly name: string }

/** The name of an id, where it is one of these. */
export function findName(named: readonly Named[], id: string | undefined): string | undefined {
  return named.find((each) => each.id === id)?.name
}

/** Named things as the options of a select. */
export function toOptions(named: readonly Named[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }))
}
