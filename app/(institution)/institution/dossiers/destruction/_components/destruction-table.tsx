import { CellNote, type ListTable } from '@/components/list/data-table'
import { PartiesCell } from '@/components/list/parties-cell'
import { RowLink } from '@/components/list/row-link'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { DESTRUCTION } from '@/lib/labels/zh-CN/destruction'
import type { DestructionRow } from '@/lib/queries/institution/get-destruction-list'
import { CarryOutButton, DecideButton, ProposeButton } from './destruction-acts'

const { columns } = DESTRUCTION
const LINK =
  'rounded-sm text-court hover:text-court-strong hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center'

function StateCell({ row: { state, isApproved, steps } }: { row: DestructionRow }) {
  return (
    <span>
      {isApproved ? (
        <span className="block text-balance font-medium text-warn">{state}</span>
      ) : (
        <Chip>{state}</Chip>
      )}
      {steps.map(({ id, words, reason }) => (
        <CellNote key={id}>
          <WholeDays>{words}</WholeDays>
          <span className="block whitespace-pre-line break-words">{reason}</span>
        </CellNote>
      ))}
    </span>
  )
}

function ActCell({ row }: { row: DestructionRow }) {
  const { caseId, caseNo, decides, isOwn, mayPropose, carriesOut, steps } = row
  const of = { caseId, caseNo }
  if (decides)
    return (
      <span className="flex flex-wrap gap-2">
        <DecideButton {...of} proposalId={decides} verdict="approved" />
        <DecideButton {...of} proposalId={decides} verdict="rejected" />
      </span>
    )
  if (isOwn) return <span className="text-sm text-ink-3">{DESTRUCTION.own}</span>
  if (carriesOut) return <CarryOutButton {...of} approvalId={carriesOut} />
  return mayPropose ? <ProposeButton {...of} isAgain={steps.length > 0} /> : null
}

/** 到期卷宗鉴定销毁清单: a table on a desk, cards on a phone. */
export const destructionTable: ListTable<DestructionRow> = {
  caption: DESTRUCTION.title,
  rowKey: ({ caseId }) => caseId,
  isStacked: true,
  columns: [
    {
      key: 'number',
      header: columns.number,
      card: 'title',
      isFixed: true,
      cell: ({ caseId, caseNo, number }) => (
        <span>
          <RowLink
            href={`/institution/dossiers/${caseId}`}
            aria-label={DESTRUCTION.openOf(number, caseNo)}
            className={LINK}
          >
            {number}
          </RowLink>
          <CellNote>{caseNo}</CellNote>
        </span>
      ),
    },
    {
      key: 'parties',
      header: columns.parties,
      className: 'col-parties',
      cell: (row) => <PartiesCell {...row} />,
    },
    { key: 'retention', header: columns.retention, cell: ({ retention }) => retention },
    { key: 'until', header: columns.until, cell: ({ until }) => until },
    {
      key: 'why',
      header: columns.why,
      className: 'whitespace-normal sm:min-w-[11em]',
      cell: ({ why }) => (
        <span>
          <WholeDays>{why}</WholeDays>
        </span>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      className: 'whitespace-normal sm:min-w-[14em]',
      cell: (row) => <StateCell row={row} />,
    },
    {
      key: 'act',
      header: columns.act,
      className: 'whitespace-normal sm:min-w-[10em]',
      isFixed: true,
      card: 'foot',
      cell: (row) => <ActCell row={row} />,
    },
  ],
}
