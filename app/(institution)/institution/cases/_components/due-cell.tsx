import { ClockChip } from '@/components/case/clock-chip'
import { CellNote, NoValue } from '@/components/list/data-table'
import { WholeDays } from '@/components/ui/whole-days'
import { untilInWords } from '@/lib/labels/zh-CN/deadline'
import { CASE_LIST, DUE_LEVELS } from '@/lib/labels/zh-CN/institution'
import type { RowClock } from '@/lib/queries/case/row-clock'

/** The remaining time in words, the last day below. A missing calendar is explained in full. */
export function DueCell({
  clock,
  withKind,
  level,
}: {
  clock: RowClock | null
  withKind: boolean
  /** Names the level of the reminder, which the colour shows, with the working days left. */
  level?: { readonly workingDays: number | null }
}) {
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
      <CellNote>
        {withKind ? `${CASE_LIST.clockKind[clock.kind]} · ` : null}
        {level ? levelInWords(clock, level.workingDays) : null}
        {clock.due ? untilInWords({ ...clock, due: clock.due }) : null}
      </CellNote>
    </>
  )
}

/** “红，剩 1 个工作日 · ” before the last day; nothing where the words of the clock say it already. */
function levelInWords({ risk, state }: RowClock, workingDays: number | null): string | null {
  if (risk === 'none' || state === 'overdue') return null
  return `${DUE_LEVELS.left(DUE_LEVELS[risk], workingDays)} · `
}
