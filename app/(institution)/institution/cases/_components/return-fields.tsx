'use client'

import { LIST_PARAM } from '@/components/layout/menu'
import { useLastView } from '@/components/ui/use-last-view'
import { listCrumb, type CaseList } from '../../_components/case-address'

/**
 * What an act on a page of its own needs to lead back: the other list from which the case was
 * opened, and the conditions and the page that 案件分配列表 had. Read by `returnAddress`.
 */
export function ReturnFields({ list = null }: { list?: CaseList | null }) {
  const returnTo = useLastView(listCrumb(null, 'assign').href)
  return (
    <>
      <input type="hidden" name="returnTo" value={returnTo} />
      {list ? <input type="hidden" name={LIST_PARAM} value={list} /> : null}
    </>
  )
}
