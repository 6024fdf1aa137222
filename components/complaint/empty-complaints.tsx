import { EmptyList } from '@/components/list/empty-list'
import { COMPLAINTS } from '@/lib/labels/zh-CN/complaint'
import type { ComplaintListView } from '@/lib/queries/complaint/find-complaints'

/** What a list of 投诉 without rows says. */
export function emptyComplaints(
  { total, query }: Pick<ComplaintListView, 'total' | 'query'>,
  { firstHref, resetHref }: { readonly firstHref: string; readonly resetHref: string },
) {
  return (
    <EmptyList
      total={total}
      isNarrowed={Object.values(query).some(Boolean)}
      stale={{ title: COMPLAINTS.stale, link: { href: firstHref, label: COMPLAINTS.first } }}
      noMatch={{
        icon: 'search-x',
        title: COMPLAINTS.noMatch,
        text: COMPLAINTS.noMatchText,
        link: { href: resetHref, label: COMPLAINTS.filter.reset },
      }}
      nothing={{ title: COMPLAINTS.emptyTitle, text: COMPLAINTS.emptyText }}
    />
  )
}
