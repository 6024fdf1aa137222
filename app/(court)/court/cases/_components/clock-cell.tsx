import { ClockChip } from '@/components/case/clock-chip'
import { CellNote, NoValue } from '@/components/list/data-table'
import { WholeDays } from '@/components/ui/whole-days'
import { untilInWords } from '@/lib/labels/zh-CN/deadline'
import type { CourtRow } from '@/lib/queries/court/court-row'

/** What is left of the clock, its last day below; a calendar that is missing is said in full. */
export function ClockCell({ clock }: { clock: CourtRow['clock'] }) {
  if (!clock) return <NoValue />
  if (clock.state === 'unknown')
    return (
      <span className="block min-w-[13em] whitespace-normal text-xs text-warn">
        <WholeDays>{clock.words}</WholeDays>
      </span>
    )
  return (
    <>
      <ClockChip clock={clock} />
      {clock.due ? <CellNote>{untilInWords({ ...clock, due: clock.due })}</CellNote> : null}
    </>
  )
}
