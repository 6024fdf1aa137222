import type { Metadata } from 'next'
import { ComplaintFilter } from '@/components/complaint/complaint-filter'
import { complaintTable } from '@/components/complaint/complaint-table'
import { emptyComplaints } from '@/components/complaint/empty-complaints'
import { ListPage } from '@/components/list/list-page'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { COMPLAINTS } from '@/lib/labels/zh-CN/complaint'
import { COMPLAINT_NAMES, findComplaints } from '@/lib/queries/complaint/find-complaints'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

export const metadata: Metadata = { title: COMPLAINTS.title }

const PATH = '/court/complaints'
const PARAMS = [...COMPLAINT_NAMES, ...PAGE_PARAMS]

/** 投诉 that the court answers: what waits first. */
export default async function ComplaintsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findComplaints(actor, readParams(await searchParams, PARAMS)))
  const size = sizeParam(view.size)
  const links = listLinks(PATH, view.query, view)
  const resetHref = pageHref(PATH, { size })
  return (
    <ListPage
      title={COMPLAINTS.title}
      subtitle={COMPLAINTS.subtitle(view.waiting)}
      printedBy={printedBy(actor)}
      view={view}
      above={<Notice className="mb-4">{COMPLAINTS.law}</Notice>}
      filter={
        <ComplaintFilter action={PATH} query={view.query} size={size} resetHref={resetHref} />
      }
      table={complaintTable(PATH)}
      empty={emptyComplaints(view, { firstHref: links.firstHref, resetHref })}
      unit={COMPLAINTS.unit}
      links={links}
    />
  )
}
