import { LIST_PARAM } from '@/components/layout/menu'
import type { Crumb } from '@/components/ui/breadcrumb'
import { pageHref } from '@/lib/edge/page/search-params'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'

/** The lists besides 案件分配列表 from which a case is opened, by their address behind the surface. */
const LISTS = {
  records: INSTITUTION_MENU.records,
  dossiers: INSTITUTION_MENU.dossiers,
  people: INSTITUTION_MENU.people,
  imports: INSTITUTION_MENU.imports,
  'scores/cases': INSTITUTION_MENU.caseScores,
  'logs/operations': INSTITUTION_MENU.operations,
} as const
export type CaseList = keyof typeof LISTS

export type CasePage =
  | 'progress'
  | 'assign'
  | 'ask'
  | 'disclosure'
  | 'change'
  | 'choose'
  | 'co-mediators'
  | 'documents'

/** The list that the address of a case names; null for 案件分配列表, and for a word that names none. */
export function readCaseList(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
): CaseList | null {
  const named = params[LIST_PARAM]
  return Object.keys(LISTS).find((list): list is CaseList => list === named) ?? null
}

/** The address of a case, or of one of its pages, opened from that list. */
export function caseHref(caseId: string, list: CaseList | null, page?: CasePage): string {
  const path = `/institution/cases/${caseId}`
  return pageHref(page ? `${path}/${page}` : path, { [LIST_PARAM]: list })
}

/** The beginning of a case's breadcrumb: the list from which it was opened. */
export function listCrumb(list: CaseList | null, tab?: 'assign'): Required<Crumb> {
  return list
    ? { label: LISTS[list], href: `/institution/${list}` }
    : { label: INSTITUTION_MENU.cases, href: pageHref('/institution/cases', { tab }) }
}
