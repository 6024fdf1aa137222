/** The props of a page that reads its address. */
export interface SearchParamsProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

type Value = string | number | null | undefined

/** U+0000 and halves of characters are no word of any list, and no query takes them. */
const isReadable = (text: string) => !text.includes('\u0000') && text.isWellFormed()

/** The first value of each named parameter of an address, as queries take it; one that cannot be read is left out. */
export function readParams(
  params: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = params[name]
      const first = Array.isArray(value) ? value[0] : value
      return first && isReadable(first) ? [[name, first]] : []
    }),
  )
}

/** The address of a page of a list; what is empty, and the number 1 of a first row, are left out. */
export function pageHref(path: string, params: Readonly<Record<string, Value>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    const isFirstRow = name === 'from' && Number(value) <= 1
    if (value && !isFirstRow) search.set(name, String(value))
  }
  return search.size > 0 ? `${path}?${search}` : path
}
