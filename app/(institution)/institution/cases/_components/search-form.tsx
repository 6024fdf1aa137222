import { CaseFilter } from '@/components/case/case-filter'
import { toOptions } from '@/lib/edge/page/select-options'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { MEDIATION_CLOCK_STATUSES } from '@/lib/domain/case/status'
import { LISTED_STATUSES, type CaseListView } from '@/lib/queries/institution/find-cases'

export interface SearchFormProps {
  view: CaseListView
  keep: Readonly<Record<string, string | undefined>>
  params: Readonly<Record<string, string>>
}

/** The conditions of 案件分配列表; what no case of a tab can have is not offered there. */
export function SearchForm({
  view: { tab, order, orders, options },
  keep,
  params,
}: SearchFormProps) {
  const isAll = tab === 'all'
  return (
    <CaseFilter
      action="/institution/cases"
      keep={keep}
      params={params}
      choices={{
        type: CASE_FILTER_OPTIONS.type,
        source: CASE_FILTER_OPTIONS.source,
        court: toOptions(options.courts),
        ...(isAll && {
          status: CASE_FILTER_OPTIONS.status(LISTED_STATUSES),
          mediator: toOptions(options.mediators),
          result: CASE_FILTER_OPTIONS.result,
          clock: CASE_FILTER_OPTIONS.clock([
            'waiting_late',
            'running_late',
            'running_out',
            'accepted_late',
            'closed_late',
          ]),
        }),
        ...(tab === 'due' && {
          mediator: toOptions(options.mediators),
          status: CASE_FILTER_OPTIONS.status(MEDIATION_CLOCK_STATUSES),
        }),
        ...(tab === 'assign' && {
          clock: CASE_FILTER_OPTIONS.clock(['running_late', 'running_out']),
        }),
      }}
      ranges={
        isAll
          ? ['referred', 'accepted', 'closed', 'amount', 'days']
          : tab === 'assign' || tab === 'due'
            ? ['referred', 'accepted', 'amount']
            : ['referred', 'amount']
      }
      {...(tab === 'due' && { quick: ['mediator', 'type'] as const })}
      order={{ value: order, options: CASE_FILTER_OPTIONS.orders(orders) }}
    />
  )
}
