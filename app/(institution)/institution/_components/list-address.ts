import type { CaseTab } from '@/lib/queries/institution/find-cases'

type Value = string | number | null | undefined

/** The address of a page of a list; what is empty, and the first row's number, are left out. */
export function pageHref(path: string, params: Readonly<Record<string, Value>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    const isFirstRow = name === 'from' && Number(value) <= 1
    if (value && !isFirstRow) search.set(name, String(value))
  }
  return search.size > 0 ? `${path}?${search}` : path
}

/** What the address of 案件分配列表 says: back, reload and a pasted link give the same view. */
export type ListAddress = {
  readonly tab: CaseTab
  readonly status?: string | null
  readonly q?: string
  readonly after?: string | null
  readonly before?: string | null
  readonly from?: number
}

export function listHref(address: ListAddress): string {
  return pageHref('/institution/cases', address)
}

/** The first value of each named parameter, as queries take it. */
export function readParams(asked: Readonly<Record<string, string | string[] | undefined>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => {
    const value = asked[name]
    const first = Array.isArray(value) ? value[0] : value
    return first ? [[name, first]] : []
  }))
}
