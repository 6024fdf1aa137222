import Link from 'next/link'
import { ClockChip } from '@/components/case/clock-chip'
import { StatusBadge } from '@/components/case/status-badge'
import { Card } from '@/components/ui/card'
import { CellNote, DataTable, NoValue, type Column } from '@/components/ui/data-table'
import { PERSON } from '@/lib/labels/zh-CN/person'
import type { MediatorView, OpenCaseRow } from '@/lib/queries/institution/mediator-view'
import { openCasesHref } from '../../_components/person-address'

const LINK = 'rounded-sm text-court hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center'

const { caseColumns } = PERSON

const COLUMNS: readonly Column<OpenCaseRow>[] = [
  { key: 'caseNo', header: caseColumns.caseNo, card: 'title', cell: (row) => <Link href={`/institution/cases/${row.caseId}`} prefetch={false} className={LINK}>{row.caseNo}</Link> },
  { key: 'type', header: caseColumns.type, className: 'whitespace-normal', cell: (row) => row.disputeType },
  { key: 'parties', header: caseColumns.parties, className: 'whitespace-normal', cell: (row) => PERSON.against(...row.parties) },
  { key: 'status', header: caseColumns.status, card: 'aside', cell: (row) => <StatusBadge status={row.status} /> },
  { key: 'due', header: caseColumns.due, cell: (row) => (row.clock ? <span><ClockChip clock={row.clock} />{row.clock.due ? <CellNote>{row.clock.due}</CellNote> : null}</span> : <NoValue />) },
]

/** The cases the mediator carries now, the next to lapse first. */
export function OpenCasesCard({ view: { mediatorId, cases, openCases } }: { view: MediatorView }) {
  return (
    <Card
      title={PERSON.cases}
      flush
      aside={openCases > 0 ? <Link href={openCasesHref(mediatorId)} className={LINK}>{PERSON.casesAll(openCases)}</Link> : null}
    >
      <DataTable caption={PERSON.cases} columns={COLUMNS} rows={cases} rowKey={(row) => row.caseId} isStacked density="compact" empty={<p className="px-4 py-3.5 text-ink-3">{PERSON.noCases}</p>} />
    </Card>
  )
}
