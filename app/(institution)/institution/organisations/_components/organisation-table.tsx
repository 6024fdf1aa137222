import { RowLink } from '@/components/list/row-link'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { CellNote, NoValue, type Column, type ListTable } from '@/components/list/data-table'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import type { OrganisationView } from '@/lib/queries/institution/organisation-view'

const { columns } = ORGANISATIONS
const LINK =
  'text-balance rounded-sm text-court hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center'
const addressOf = ({ institutionId }: OrganisationView) =>
  `/institution/organisations/${institutionId}`
const valueOf = (
  { fields }: OrganisationView,
  field: OrganisationView['fields'][number]['field'],
) => fields.find((each) => each.field === field)?.value ?? null

const COLUMNS: readonly Column<OrganisationView>[] = [
  {
    key: 'index',
    header: columns.index,
    align: 'center',
    card: 'none',
    className: 'w-12 text-ink-3',
    cell: (_, index) => index + 1,
  },
  {
    key: 'name',
    header: columns.name,
    sticky: true,
    card: 'title',
    className: 'whitespace-normal font-medium',
    cell: (row) => <NameCell row={row} />,
  },
  { key: 'kind', header: columns.kind, cell: (row) => valueOf(row, 'kind') },
  {
    key: 'scope',
    header: columns.scope,
    className: 'whitespace-normal',
    cell: (row) => <Clipped words={valueOf(row, 'acceptsScope')} />,
  },
  { key: 'fees', header: columns.fees, cell: (row) => valueOf(row, 'chargesFees') },
  {
    key: 'courts',
    header: columns.courts,
    className: 'whitespace-normal',
    cell: (row) => <Courts row={row} />,
  },
  {
    key: 'mediators',
    header: columns.mediators,
    align: 'right',
    cell: (row) => `${row.mediators} ${ORGANISATIONS.people}`,
  },
  {
    key: 'running',
    header: columns.running,
    align: 'right',
    cell: (row) => `${row.runningCases} ${ORGANISATIONS.pieces}`,
  },
  { key: 'contact', header: columns.contact, cell: (row) => <Contact row={row} /> },
  {
    key: 'actions',
    header: columns.actions,
    sticky: 'end',
    card: 'foot',
    cell: (row) => (
      <RowLink href={addressOf(row)} className={buttonClasses('link')}>
        {ORGANISATIONS.detail}
      </RowLink>
    ),
  },
]

function NameCell({ row }: { row: OrganisationView }) {
  return (
    <span className="flex flex-col items-start gap-1 sm:min-w-[11em]">
      <RowLink href={addressOf(row)} data-row-link className={LINK}>
        {row.name}
      </RowLink>
      <span className="flex flex-wrap gap-1.5">
        <Chip tone={row.isOwn ? 'court' : 'neutral'}>
          {row.isOwn ? ORGANISATIONS.own : ORGANISATIONS.branch}
        </Chip>
        {row.missing.length > 0 ? <Chip tone="warn">{ORGANISATIONS.missingShort}</Chip> : null}
      </span>
    </span>
  )
}

/** Two lines at most; the whole text is kept for the pointer. */
function Clipped({ words }: { words: string | null }) {
  return words === null ? (
    <NoValue />
  ) : (
    <span title={words} className="line-clamp-2 sm:min-w-[12em] sm:max-w-[22em]">
      {words}
    </span>
  )
}

function Courts({ row: { invitations } }: { row: OrganisationView }) {
  const [first] = invitations
  if (!first) return <NoValue />
  const names = invitations.map(({ court }) => court).join('、')
  return (
    <span title={names} className="line-clamp-2 text-balance sm:min-w-[8em]">
      {invitations.length === 1
        ? first.court
        : ORGANISATIONS.courtsMore(first.court, invitations.length)}
    </span>
  )
}

function Contact({ row }: { row: OrganisationView }) {
  const phone = valueOf(row, 'contactPhone')
  if (phone === null) return <NoValue />
  return (
    <span>
      {phone}
      <CellNote>{valueOf(row, 'contactPerson')}</CellNote>
    </span>
  )
}

/** 服务机构列表: the institution itself first, its branches below. */
export const ORGANISATION_TABLE: ListTable<OrganisationView> = {
  caption: ORGANISATIONS.title,
  columns: COLUMNS,
  rowKey: ({ institutionId }) => institutionId,
  isStacked: true,
}
