import { StatusBadge } from '@/components/case/status-badge'
import { clipped } from '@/components/ui/clipped'
import { CellNote, NoValue, type Column, type ListTable } from '@/components/list/data-table'
import { PartiesCell } from '@/components/list/parties-cell'
import { RowLink } from '@/components/list/row-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { COURT } from '@/lib/labels/zh-CN/court'
import type { CourtTab, ListedCourtRow } from '@/lib/queries/court/find-court-cases'
import { ClockCell } from './clock-cell'

const { columns: words } = COURT.list

const address = ({ caseId }: ListedCourtRow) => `/court/cases/${caseId}`

/** Why it came back, in its own column where that is what the list is about. */
const DECLINE: Column<ListedCourtRow> = {
  key: 'decline',
  header: words.decline,
  className: 'whitespace-normal sm:min-w-[16em]',
  cell: ({ decline, returned }) =>
    decline && (
      <span className="block">
        <span className="font-medium">{decline.reason}</span>
        <span className="line-clamp-2 text-sm text-ink-2">{decline.text}</span>
        <CellNote>{[decline.at, decline.by].join(' · ')}</CellNote>
        {returned?.phone ? <CellNote>{COURT.returned.call(returned.phone)}</CellNote> : null}
      </span>
    ),
}
const ENDED: Column<ListedCourtRow> = {
  key: 'ended',
  header: words.ended,
  className: 'whitespace-normal sm:min-w-[16em]',
  cell: ({ ended }) =>
    ended && (
      <span className="block">
        <span className="font-medium">{ended.end}</span>
        <span className="line-clamp-2 text-sm text-ink-2">{ended.reason}</span>
        <CellNote>{[ended.on, ended.courtCaseNo].filter((part) => part).join(' · ')}</CellNote>
      </span>
    ),
}
const CLOCK: Column<ListedCourtRow> = {
  key: 'clock',
  header: words.clock,
  cell: (row) => <ClockCell clock={row.clock} />,
}
const MEDIATOR: Column<ListedCourtRow> = {
  key: 'mediator',
  header: words.mediator,
  cell: (row) => row.mediator ?? <NoValue />,
}
const CLOSED_ON: Column<ListedCourtRow> = {
  key: 'closedOn',
  header: words.closedOn,
  cell: (row) => row.closedOn ?? <NoValue />,
}
const OUTCOME: Column<ListedCourtRow> = {
  key: 'outcome',
  header: words.outcome,
  className: 'wrap',
  headClass: 'sm:min-w-[6.2em]',
  cell: (row) => (row.outcome ? clipped(row.outcome) : <NoValue />),
}

/** How far the mediation is, as far as that says anything in this part of the list. */
const COURSE: Readonly<Record<CourtTab, readonly Column<ListedCourtRow>[]>> = {
  returned: [DECLINE],
  open: [CLOCK, MEDIATOR],
  closed: [MEDIATOR, CLOSED_ON, OUTCOME],
  ended: [ENDED],
  all: [CLOCK, MEDIATOR, { ...CLOSED_ON, className: 'col-wide' }, OUTCOME],
}

/** The columns of the court's list. */
function courtColumns(tab: CourtTab, from: number): readonly Column<ListedCourtRow>[] {
  return [
    {
      key: 'index',
      header: words.index,
      align: 'center',
      isFixed: true,
      sticky: true,
      card: 'none',
      className: 'w-12 min-w-12 px-1.5 text-ink-3',
      cell: (_row, index) => from + index,
    },
    {
      key: 'caseNo',
      header: words.caseNo,
      isFixed: true,
      card: 'title',
      className: 'cell-start left-12',
      cell: (row) => (
        <RowLink href={address(row)} data-row-link className="case-link">
          {row.caseNo}
        </RowLink>
      ),
    },
    { key: 'referredOn', header: words.referredOn, cell: (row) => row.referredOn },
    {
      key: 'disputeType',
      header: words.disputeType,
      className: 'wrap',
      headClass: 'sm:min-w-[6.2em]',
      cell: (row) => clipped(row.disputeType),
    },
    {
      key: 'parties',
      header: words.parties,
      headClass: 'sm:min-w-[6.5em]',
      className: 'col-parties',
      cell: (row) => <PartiesCell {...row} />,
    },
    {
      key: 'institution',
      header: words.institution,
      className: 'wrap',
      headClass: 'sm:min-w-[6.2em]',
      cell: (row) => (row.institution ? clipped(row.institution) : <NoValue />),
    },
    {
      key: 'status',
      header: words.status,
      card: 'aside',
      cell: (row) => <StatusBadge status={row.status} />,
    },
    ...COURSE[tab],
    {
      key: 'channel',
      header: words.channel,
      className: 'wrap',
      headClass: 'whitespace-normal text-balance min-w-[3.4em]',
      cell: (row) => row.channel,
    },
    {
      key: 'act',
      header: words.act,
      sticky: 'end',
      isFixed: true,
      card: 'foot',
      cell: (row) => (
        <span className="row-acts">
          <RowLink href={address(row)} aria-label={COURT.list.open}>
            {CASE_ACTS.detailShort}
          </RowLink>
          <RowLink href={`${address(row)}/progress`} aria-label={COURT.list.progress}>
            {CASE_ACTS.progressShort}
          </RowLink>
        </span>
      ),
    },
  ]
}

/** The court's referrals: a table on a desk, the same rows as cards on a phone. */
export function courtTable(tab: CourtTab, from: number): ListTable<ListedCourtRow> {
  return {
    caption: COURT.list.title,
    columns: courtColumns(tab, from),
    rowKey: ({ caseId }) => caseId,
    isStacked: true,
    isNarrow: true,
  }
}
