import { StatusBadge } from '@/components/case/status-badge'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DataTable, NoValue, type Column } from '@/components/list/data-table'
import { LINE_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { PERSON } from '@/lib/labels/zh-CN/person'
import type { CoMediationRow, MediatorView } from '@/lib/queries/institution/mediator-view'
import { caseHref } from '../../../_components/case-address'

const { caseColumns, coMediations: words } = PERSON

const COLUMNS: readonly Column<CoMediationRow>[] = [
  {
    key: 'caseNo',
    header: caseColumns.caseNo,
    card: 'title',
    cell: ({ caseId, caseNo }) => (
      <SoftLink href={caseHref(caseId, 'people')} className={LINE_LINK}>
        {caseNo}
      </SoftLink>
    ),
  },
  {
    key: 'type',
    header: caseColumns.type,
    className: 'min-w-[5.5em] whitespace-normal',
    cell: (row) => row.disputeType,
  },
  { key: 'presiding', header: words.presiding, cell: (row) => row.presiding ?? <NoValue /> },
  { key: 'since', header: words.since, cell: (row) => row.since },
  {
    key: 'status',
    header: caseColumns.status,
    card: 'aside',
    cell: (row) => <StatusBadge status={row.status} />,
  },
  {
    key: 'acts',
    header: caseColumns.acts,
    card: 'foot',
    cell: ({ caseId }) => (
      <SoftLink
        href={caseHref(caseId, 'people', 'co-mediators')}
        className={buttonClasses('default', 'sm')}
      >
        {words.end}
      </SoftLink>
    ),
  },
]

/** The cases in which another mediator presides and this one mediates with them. */
export function CoMediationsCard({
  view: { coMediations, coMediatedCases },
}: {
  view: Pick<MediatorView, 'coMediations' | 'coMediatedCases'>
}) {
  if (coMediatedCases === 0) return null
  return (
    <Card
      id="co-mediations"
      title={words.title}
      flush
      aside={
        coMediatedCases > coMediations.length ? (
          <span className="text-ink-3">{words.firstOf(coMediations.length, coMediatedCases)}</span>
        ) : null
      }
    >
      <DataTable
        caption={words.title}
        columns={COLUMNS}
        rows={coMediations}
        rowKey={(row) => row.caseId}
        isStacked
        density="compact"
      />
    </Card>
  )
}
