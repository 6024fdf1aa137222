import { ComplaintFilter } from '@/components/complaint/complaint-filter'
import { complaintTable } from '@/components/complaint/complaint-table'
import { emptyComplaints } from '@/components/complaint/empty-complaints'
import { ListPage } from '@/components/list/list-page'
import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/domain/access/roles'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref } from '@/lib/edge/page/search-params'
import { COMPLAINTS } from '@/lib/labels/zh-CN/complaint'
import type { ComplaintListView } from '@/lib/queries/complaint/find-complaints'

/** 投诉 that an office answers, at `path`: what waits first. */
export function ComplaintList({
  path,
  view,
  actor,
}: {
  path: string
  view: ComplaintListView
  actor: Actor
}) {
  const size = sizeParam(view.size)
  const links = listLinks(path, view.query, view)
  const resetHref = pageHref(path, { size })
  return (
    <ListPage
      title={COMPLAINTS.title}
      subtitle={COMPLAINTS.subtitle(view.waiting)}
      printedBy={printedBy(actor)}
      view={view}
      above={<Notice className="mb-4">{COMPLAINTS.law}</Notice>}
      filter={
        <ComplaintFilter action={path} query={view.query} size={size} resetHref={resetHref} />
      }
      table={complaintTable(path)}
      empty={emptyComplaints(view, { firstHref: links.firstHref, resetHref })}
      unit={COMPLAINTS.unit}
      links={links}
    />
  )
}
