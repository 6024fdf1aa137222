import { CaseFilter } from '@/components/case/case-filter'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import type { CourtListView } from '@/lib/queries/court/find-court-cases'

export interface CourtFilterProps {
  action: string
  view: CourtListView
  keep: Readonly<Record<string, string | undefined>>
  params: Readonly<Record<string, string>>
}

/** The conditions of the court's list; what no case of a tab can have is not offered there. */
export function CourtFilter({ action, view, keep, params }: CourtFilterProps) {
  const { tab } = view
  const isSettled = tab === 'closed' || tab === 'all'
  return (
    <CaseFilter
      action={action}
      keep={keep}
      params={params}
      choices={{
        ...(tab === 'all' && { status: CASE_FILTER_OPTIONS.status(CASE_STATUSES) }),
        type: CASE_FILTER_OPTIONS.type,
        source: CASE_FILTER_OPTIONS.source,
        channel: CASE_FILTER_OPTIONS.channel,
        ...(isSettled && {
          result: CASE_FILTER_OPTIONS.result,
          outcome: CASE_FILTER_OPTIONS.outcome,
        }),
        ...(tab !== 'returned' &&
          tab !== 'ended' && {
            clock: CASE_FILTER_OPTIONS.clock([
              'waiting_late',
              'running_late',
              'running_out',
              'accepted_late',
              'closed_late',
            ]),
          }),
      }}
      ranges={
        isSettled
          ? ['referred', 'accepted', 'closed', 'days', 'amount']
          : ['referred', 'accepted', 'amount']
      }
      order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
    />
  )
}
