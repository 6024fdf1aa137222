/** The lines that a confirmation carries as JSON; what is none goes on as it is, to be refused. */
export function readLines(field: string | readonly string[] | undefined): unknown {
  if (typeof field !== 'string') return field
  try {
    return JSON.parse(field)
  } catch {
    return field
  }
}
