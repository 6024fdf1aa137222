import { ClockChip } from '@/components/case/clock-chip'
import type { CaseSummaryView } from '@/lib/queries/institution/case-summary'

/** Below a decision's title: the case, and the time remaining for it. */
export function DecisionSubtitle({
  summary: { caseNo, disputeType, clock },
}: {
  summary: CaseSummaryView
}) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {caseNo} · {disputeType}
      {clock && clock.state !== 'unknown' ? <ClockChip clock={clock} /> : null}
    </span>
  )
}
