import { EmptyList } from '@/components/list/empty-list'
import { noMatchReason } from '@/components/list/list-tabs'
import type { TabLink } from '@/components/ui/tabs-nav'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import type { RecordListView } from '@/lib/queries/institution/find-records'

const { empty } = RECORD_LIST

export interface EmptyRecordsProps {
  view: Pick<RecordListView, 'tab' | 'total' | 'query'>
  tabs: readonly TabLink[]
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}

/** Why 案件调解记录 shows no case. */
export function EmptyRecords({ view, tabs, isNarrowed, firstHref, resetHref }: EmptyRecordsProps) {
  return (
    <EmptyList
      total={view.total}
      isNarrowed={isNarrowed}
      stale={{ title: CASE_LIST.stale, link: { href: firstHref, label: CASE_LIST.first } }}
      noMatch={noMatchReason(
        { ...empty.noMatch, link: { href: resetHref, label: CASE_LIST.reset } },
        view.query,
        tabs,
      )}
      nothing={empty[view.tab ?? 'all']}
    />
  )
}
