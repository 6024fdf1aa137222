import { RowLink } from '@/components/list/row-link'
import { NOTHING } from '@/components/log/log-cells'
import { CellNote } from '@/components/list/data-table'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogRow } from '@/lib/queries/log/log-row'
import { caseHref } from '../../_components/case-address'

/** The case that a line is about: it opens while it is still the institution's. */
export function CaseCell({ row: { caseId, caseNo, isCaseHere } }: { row: LogRow }) {
  if (!caseNo) return NOTHING
  if (!isCaseHere || caseId === null)
    return (
      <>
        {caseNo}
        <CellNote>{LOG.gone}</CellNote>
      </>
    )
  return (
    <RowLink data-row-link href={caseHref(caseId, 'logs/operations')} title={LOG.openCase(caseNo)}>
      {caseNo}
    </RowLink>
  )
}
