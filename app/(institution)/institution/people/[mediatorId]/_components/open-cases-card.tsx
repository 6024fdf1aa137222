import { ClockChip } from '@/components/case/clock-chip'
import { StatusBadge } from '@/components/case/status-badge'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CellNote, DataTable, NoValue, type Column } from '@/components/list/data-table'
import { LINE_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { PERSON } from '@/lib/labels/zh-CN/person'
import type { MediatorView, OpenCaseRow } from '@/lib/queries/institution/mediator-view'
import { ReplaceButton } from '../../../cases/_components/replace-button'
import { caseHref } from '../../../_components/case-address'
import { openCasesHref } from '../../_components/person-address'
import { untilInWords } from '@/lib/labels/zh-CN/deadline'

const { caseColumns } = PERSON

const columnsFor = (mediator: string): readonly Column<OpenCaseRow>[] => [
  {
    key: 'caseNo',
    header: caseColumns.caseNo,
    card: 'title',
    cell: (row) => (
      <SoftLink href={caseHref(row.caseId, 'people')} className={LINE_LINK}>
        {row.caseNo}
      </SoftLink>
    ),
  },
  {
    key: 'type',
    header: caseColumns.type,
    // The longer parties beside it leave no room for four characters in one line.
    className: 'min-w-[5.5em] whitespace-normal',
    cell: (row) => row.disputeType,
  },
  {
    key: 'parties',
    header: caseColumns.parties,
    className: 'whitespace-normal',
    cell: (row) => PERSON.against(...row.parties),
  },
  {
    key: 'status',
    header: caseColumns.status,
    card: 'aside',
    cell: (row) => <StatusBadge status={row.status} />,
  },
  {
    key: 'due',
    header: caseColumns.due,
    cell: (row) =>
      row.clock ? (
        <span>
          <ClockChip clock={row.clock} />
          {row.clock.due ? (
            <CellNote>
              {row.clock.isProvisional
                ? untilInWords({ ...row.clock, due: row.clock.due })
                : row.clock.due}
            </CellNote>
          ) : null}
        </span>
      ) : (
        <NoValue />
      ),
  },
  {
    key: 'acts',
    header: caseColumns.acts,
    card: 'foot',
    cell: (row) => <Release row={row} mediator={mediator} />,
  },
]

/** How a case is removed from the mediator: by 更换调解员, or by deciding on a disclosure. */
function Release({
  row: { release, caseId, caseNo, status },
  mediator,
}: {
  row: OpenCaseRow
  mediator: string
}) {
  if (release === 'replace')
    return <ReplaceButton {...{ caseId, caseNo, status, mediator }} place="row" />
  if (release === null) return <NoValue />
  return (
    <SoftLink
      href={caseHref(caseId, 'people', 'disclosure')}

      className={buttonClasses('default', 'sm')}
    >
      {CASE_ACTS.disclosure}
    </SoftLink>
  )
}

/** The cases the mediator carries now, the next to lapse first. */
export function OpenCasesCard({
  view: { mediatorId, name, cases, openCases },
}: {
  view: MediatorView
}) {
  return (
    <Card
      id="open-cases"
      title={PERSON.cases}
      flush
      aside={
        openCases > 0 ? (
          <SoftLink href={openCasesHref(mediatorId)} className={LINE_LINK}>
            {PERSON.casesAll(openCases)}
          </SoftLink>
        ) : null
      }
    >
      <DataTable
        caption={PERSON.cases}
        columns={columnsFor(name)}
        rows={cases}
        rowKey={(row) => row.caseId}
        isStacked
        density="compact"
        empty={<p className="px-4 py-3.5 text-ink-3">{PERSON.noCases}</p>}
      />
    </Card>
  )
}
