import { pageHref } from '@/lib/edge/page/search-params'
import type { CaseTab } from '@/lib/queries/institution/find-cases'

/** The parameters in the address of 案件分配列表; back, reload and a pasted link give the same view. */
export type ListAddress = {
  readonly tab: CaseTab
  readonly status?: string | null
  readonly q?: string | undefined
  readonly phone?: string | undefined
  readonly clock?: string
  readonly mediator?: string
  readonly after?: string | null
  readonly before?: string | null
  readonly from?: number
}

export function listHref(address: ListAddress): string {
  return pageHref('/institution/cases', address)
}
