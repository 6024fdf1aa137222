import { CaseFilter } from '@/components/case/case-filter'
import { toOptions } from '@/lib/edge/page/select-options'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { LISTED_STATUSES } from '@/lib/queries/institution/find-cases'
import type { RecordListView } from '@/lib/queries/institution/find-records'

export interface RecordFilterProps {
  action: string
  view: RecordListView
  keep: Readonly<Record<string, string | undefined>>
  params: Readonly<Record<string, string>>
}

/** The conditions of 案件调解记录; what no case of a tab can have is not offered there. */
export function RecordFilter({ action, view, keep, params }: RecordFilterProps) {
  const { tab, options } = view
  return (
    <CaseFilter
      action={action}
      keep={keep}
      params={params}
      choices={{
        ...(tab !== 'closed' && { status: CASE_FILTER_OPTIONS.status(LISTED_STATUSES) }),
        type: CASE_FILTER_OPTIONS.type,
        source: CASE_FILTER_OPTIONS.source,
        court: toOptions(options.courts),
        mediator: toOptions(options.mediators),
        ...(tab !== 'running' && {
          result: CASE_FILTER_OPTIONS.result,
          outcome: CASE_FILTER_OPTIONS.outcome,
        }),
        clock: CASE_FILTER_OPTIONS.clock([
          'running_late',
          'running_out',
          'accepted_late',
          'closed_late',
        ]),
      }}
      ranges={
        tab === 'running'
          ? ['referred', 'accepted', 'amount']
          : ['referred', 'accepted', 'closed', 'days', 'amount']
      }
      order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
    />
  )
}
