import type { ReactNode } from 'react'
import type { Column } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { CHASE } from '@/lib/labels/zh-CN/chase'
import { NEW_CHASE } from '@/lib/labels/zh-CN/chase-list'
import { SELECTION } from '@/lib/labels/zh-CN/list'
import type { DeskRow } from '@/lib/queries/court/desk-row'

// 催办 on the desk: one case by its link, several by the boxes of a plain form, which needs no
// script.

/** How far the last 催办 of the case is, with the way to it. */
export function ChasedCell({ row: { caseId, caseNo, chased } }: { row: DeskRow }) {
  if (!chased) return NEW_CHASE.never
  return (
    <RowLink
      href={`/court/cases/${caseId}/chases`}
      aria-label={`${chased.words}，${caseNo}`}
      className={cn('row-link', chased.isEscalated && 'text-danger')}
    >
      {chased.words}
    </RowLink>
  )
}

export function ChaseLink({ row: { toChase, caseNo } }: { row: DeskRow }) {
  return (
    <RowLink href={`/court/chases/new?case=${toChase}`} aria-label={CHASE.of(caseNo)}>
      {CHASE.short}
    </RowLink>
  )
}

/** The box of a case that can be called for. */
export const CHASE_BOX: Column<DeskRow> = {
  key: 'select',
  header: <span className="sr-only">{NEW_CHASE.select}</span>,
  isFixed: true,
  card: 'lead',
  className: 'col-box',
  cell: ({ toChase, caseNo, mayChase }) =>
    mayChase ? (
      <label className="row-box">
        <input
          type="checkbox"
          name="case"
          value={toChase}
          aria-label={SELECTION.row(caseNo)}
          className="check-box"
        />
      </label>
    ) : null,
}

/**
 * The rows as a form that opens the page of the chosen ones; without a case to call for, the rows
 * alone.
 */
export function ChaseSelected({
  rows,
  children,
}: {
  rows: readonly DeskRow[]
  children: ReactNode
}) {
  if (!rows.some(({ mayChase }) => mayChase)) return children
  return (
    <form action="/court/chases/new" aria-label={NEW_CHASE.selectLabel}>
      {children}
      <p className="border-t border-line-2 px-4 py-2.5 print:hidden">
        <Button type="submit" className="phone:w-full">
          {NEW_CHASE.select}
        </Button>
      </p>
    </form>
  )
}
