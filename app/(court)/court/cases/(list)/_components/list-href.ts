import { pageHref } from '@/lib/edge/search-params'
import type { CourtTab } from '@/lib/queries/court/find-court-cases'

/** What the address of the court's list says: back, reload and a pasted link give the same view. */
export type ListAddress = {
  readonly tab: CourtTab
  readonly q?: string
  readonly after?: string | null
  readonly before?: string | null
  readonly from?: number
}

export function listHref(address: ListAddress): string {
  return pageHref('/court/cases', address)
}
