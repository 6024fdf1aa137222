/** The props of a page that reads its address. */
export interface SearchParamsProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

type Value = string | number | null | undefined

/** U+0000 and lone surrogates are in no search text, and no query accepts them. */
const isReadable = (text: string) => !text.includes('\u0000') && text.isWellFormed()

/**
 * The first value of each named URL parameter, as queries take it; unreadable values are dropped.
 */
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

/** The URL of a page of a list, without empty parameters and without the number of a first row. */
export function pageHref(path: string, params: Readonly<Record<string, Value>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    const isFirstRow = name === 'from' && Number(value) <= 1
    if (value && !isFirstRow) search.set(name, String(value))
  }
  return search.size > 0 ? `${path}?${search}` : path
}
