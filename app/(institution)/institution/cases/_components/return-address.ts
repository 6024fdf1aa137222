import { LIST_PARAM } from '@/components/layout/menu'
import { pageHref } from '@/lib/edge/page/search-params'
import { parseReturnTo } from '@/lib/domain/access/return-to'
import type { DoneKind } from '@/lib/queries/institution/find-just-done'
import { caseHref, listCrumb, readCaseList } from '../../_components/case-address'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The form's fields without those of ReturnFields. */
export function withoutReturn(fields: Fields): unknown {
  const { returnTo: _returnTo, [LIST_PARAM]: _list, ...input } = fields
  return input
}

/**
 * Where an act on a page of its own leads: to 案件分配列表 as it was left, with a notice of what was
 * done; where the case was opened from another list, to the case, whose breadcrumb leads to that
 * list. The case tells of an assignment by itself, as long as it can be undone; of a decision on a
 * disclosure by a notice.
 */
export function returnAddress(fields: Fields, kind: DoneKind, caseId: string): string {
  const other = readCaseList(fields)
  if (other)
    return pageHref(caseHref(caseId, null), {
      [LIST_PARAM]: other,
      done: kind === 'assigned' ? null : kind,
    })
  const start = listCrumb(null, 'assign').href
  const [list, conditions] = start.split('?')
  const [path, search] = parseReturnTo(fields.returnTo)?.split('?') ?? []
  const params = new URLSearchParams(path === list ? search : conditions)
  params.set('done', kind)
  params.set('case', caseId)
  return `${list}?${params}`
}
