import { CellNote, type Column, type ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'
import { CHASE } from '@/lib/labels/zh-CN/chase'
import type { ChaseRow } from '@/lib/queries/chase/find-chases'
import { CHASE_TONES } from './chase-card'

const { columns: heads } = CHASES

/**
 * 催办 as a list. `casesPath`: the cases of this surface; `isCourt`: the list of the court that
 * called.
 */
export function chaseTable(casesPath: string, isCourt: boolean): ListTable<ChaseRow> {
  const columns: readonly Column<ChaseRow>[] = [
    {
      key: 'caseNo',
      header: heads.caseNo,
      sticky: true,
      isFixed: true,
      card: 'title',
      cell: ({ caseId, caseNo, isGone }) =>
        isGone ? (
          <>
            {caseNo}
            <CellNote>{CHASES.gone}</CellNote>
          </>
        ) : (
          <RowLink href={`${casesPath}/${caseId}/chases`} data-row-link className="row-link">
            {caseNo}
          </RowLink>
        ),
    },
    {
      key: 'state',
      header: heads.state,
      card: 'aside',
      cell: ({ state, stateWords }) => <Chip tone={CHASE_TONES[state]}>{stateWords}</Chip>,
    },
    { key: 'node', header: heads.node, cell: ({ node }) => node },
    { key: 'due', header: heads.due, cell: ({ due }) => <Words>{due}</Words> },
    isCourt
      ? {
          key: 'to',
          header: heads.institution,
          className: 'whitespace-normal sm:max-w-[18em]',
          cell: ({ to }) => to,
        }
      : {
          key: 'by',
          header: heads.court,
          className: 'whitespace-normal sm:max-w-[18em]',
          cell: ({ by }) => <Words>{by}</Words>,
        },
    {
      key: 'answer',
      header: heads.answer,
      className: 'whitespace-normal sm:max-w-[22em]',
      cell: ({ answer, read, answerDue, closed }) =>
        answer ? (
          <Words>{answer.words}</Words>
        ) : (
          <>
            <Words>{closed ? CHASE.unanswered : CHASE.waits(answerDue)}</Words>
            <CellNote>
              <WholeDays>{read}</WholeDays>
            </CellNote>
          </>
        ),
    },
  ]
  return { caption: CHASES.title, columns, rowKey: ({ id }) => id, isStacked: true }
}

/** One element: in the card of a phone each part of a cell would be a line of its own. */
function Words({ children }: { children: string }) {
  return (
    <span>
      <WholeDays>{children}</WholeDays>
    </span>
  )
}
