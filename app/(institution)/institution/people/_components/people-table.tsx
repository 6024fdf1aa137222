import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { CellNote, NoValue, type Column, type ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { selectionColumn } from '@/components/list/selection-column'
import { changedBy, PEOPLE, serviceState } from '@/lib/labels/zh-CN/people'
import { EXCLUSION_CHIPS } from '@/lib/labels/zh-CN/ranking'
import { serviceEnd } from '@/lib/labels/zh-CN/service-end'
import type { ListedMediator } from '@/lib/queries/institution/find-mediators'
import { closedCasesHref, coMediationsHref, dueCasesHref, openCasesHref } from './person-address'
import { PerformanceLinks } from './performance-links'
import { PhoneLink } from './phone-link'
import { ValidityWords } from './validity-words'
import { ServiceButton } from './service-button'

const COUNT_LINK =
  'rounded-sm text-court hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center phone:-my-[0.66rem]'

/** A head of two words over narrow cells, broken at the space. */
const TWO_LINES = 'whitespace-normal break-keep'

/** The columns of 服务人员列表. */
function peopleColumns(from: number): readonly Column<ListedMediator>[] {
  const { columns } = PEOPLE
  return [
    selectionColumn(({ mediatorId, name }) => ({ id: mediatorId, label: name })),
    {
      key: 'index',
      header: columns.index,
      align: 'center',
      isFixed: true,
      card: 'none',
      className: 'w-12 px-1.5 text-ink-3',
      cell: (_, index) => from + index,
    },
    {
      key: 'name',
      header: columns.name,
      isFixed: true,
      card: 'title',
      className: 'cell-start left-9 font-medium',
      cell: (row) => <NameLink row={row} />,
    },
    { key: 'phone', header: columns.phone, cell: ({ phone }) => <PhoneLink phone={phone} /> },
    {
      key: 'status',
      header: columns.status,
      card: 'aside',
      cell: (row) => <ServiceState row={row} />,
    },
    {
      key: 'specialties',
      header: columns.specialties,
      className: 'wrap',
      cell: (row) =>
        row.specialties.length > 0 ? (
          <Specialties words={row.specialties.join('、')} />
        ) : (
          <NoValue />
        ),
    },
    {
      key: 'load',
      header: columns.load,
      align: 'right',
      headClass: TWO_LINES,
      cell: (row) => <Load row={row} />,
    },
    {
      key: 'pressing',
      header: columns.pressing,
      className: 'sm:pl-4',
      headClass: TWO_LINES,
      cell: (row) => <Pressing row={row} />,
    },
    { key: 'rate', header: columns.rate, align: 'right', cell: (row) => <Rate row={row} /> },
    {
      key: 'performance',
      header: columns.performance,
      align: 'right',
      cell: (row) => <PerformanceCell row={row} />,
    },
    {
      key: 'points',
      header: columns.points,
      align: 'right',
      cell: (row) => (row.closed > 0 ? row.points.toLocaleString('zh-CN') : <NoValue />),
    },
    {
      key: 'leave',
      header: columns.leave,
      className: 'wrap sm:pl-4',
      cell: (row) => <Leave row={row} />,
    },
    { key: 'roster', header: columns.roster, cell: (row) => <RosterCell row={row} /> },
    {
      key: 'actions',
      header: columns.actions,
      sticky: 'end',
      isFixed: true,
      card: 'foot',
      className: 'col-acts',
      cell: (row) => <Acts row={row} />,
    },
  ]
}

function NameLink({ row: { mediatorId, name } }: { row: ListedMediator }) {
  return (
    <RowLink href={`/institution/people/${mediatorId}`} data-row-link>
      {name}
    </RowLink>
  )
}

/** Two lines at most; the whole text is kept for the pointer. */
function Specialties({ words }: { words: string }) {
  return (
    <span title={words} className="line-clamp-2 sm:min-w-[7em] sm:max-w-[20em]">
      {words}
    </span>
  )
}

/** 启用 or 停用, and who switched it last. */
function ServiceState({ row }: { row: ListedMediator }) {
  return (
    <span className="block phone:text-right">
      <Chip tone={row.status === 'active' ? 'ok' : 'neutral'}>
        {row.ended ? serviceEnd[row.ended.as] : serviceState[row.status]}
      </Chip>
      {row.isAwaiting ? <CellNote>{row.link ?? PEOPLE.awaiting}</CellNote> : null}
      {row.changed ? <CellNote>{changedBy(row.changed.by, row.changed.at)}</CellNote> : null}
    </span>
  )
}

/** The count leads to the cases it counts. */
function Load({ row }: { row: ListedMediator }) {
  return (
    <span className="inline-flex items-center gap-2">
      {row.blocked.includes('caseload_full') ? (
        <Chip tone="warn">{EXCLUSION_CHIPS.caseload_full}</Chip>
      ) : null}
      <span className="phone:text-right">
        {row.openCases > 0 ? (
          <RowLink href={openCasesHref(row.mediatorId)} className={`${COUNT_LINK} underline`}>
            {row.openCases}
          </RowLink>
        ) : (
          0
        )}
        {` / ${row.caseloadCap}`}
        {row.coMediatedCases > 0 ? (
          <CellNote>
            <RowLink href={coMediationsHref(row.mediatorId)} className={COUNT_LINK}>
              {PEOPLE.coMediated(row.coMediatedCases)}
            </RowLink>
          </CellNote>
        ) : null}
      </span>
    </span>
  )
}

/** Cases that end soon, and the meetings of today; each leads to where it is. */
function Pressing({ row: { mediatorId, dueSoon, meetingsToday } }: { row: ListedMediator }) {
  return (
    <span>
      {dueSoon > 0 ? (
        <RowLink href={dueCasesHref(mediatorId)} className={`${COUNT_LINK} underline`}>
          {PEOPLE.dueSoon(dueSoon)}
        </RowLink>
      ) : (
        PEOPLE.dueSoon(dueSoon)
      )}
      {' / '}
      {meetingsToday > 0 ? (
        <RowLink href="/institution/schedule" className={`${COUNT_LINK} underline`}>
          {PEOPLE.meetingsToday(meetingsToday)}
        </RowLink>
      ) : (
        PEOPLE.meetingsToday(meetingsToday)
      )}
    </span>
  )
}

function Rate({ row }: { row: ListedMediator }) {
  if (row.rate === null) return <NoValue />
  return (
    <span>
      {row.rate}
      <CellNote>
        <RowLink href={closedCasesHref(row.mediatorId)} className={COUNT_LINK}>
          {PEOPLE.closedOf(row.succeeded, row.closed)}
        </RowLink>
      </CellNote>
    </span>
  )
}

/** “—” where nothing that counts was followed up yet. */
function PerformanceCell({ row: { mediatorId, name, performance } }: { row: ListedMediator }) {
  if (performance.rate === null) return <NoValue />
  return (
    <span>
      {performance.rate}
      <CellNote>
        <PerformanceLinks
          mediatorId={mediatorId}
          name={name}
          counts={performance}
          className={COUNT_LINK}
        />
        {` ${PEOPLE.pieces}`}
      </CellNote>
    </span>
  )
}

function Leave({ row }: { row: ListedMediator }) {
  if (row.leave === null) return <NoValue />
  if (!row.blocked.includes('on_leave')) return row.leave
  return (
    <span>
      <Chip tone="warn">{EXCLUSION_CHIPS.on_leave}</Chip>
      <CellNote>
        <span className="block sm:min-w-[5em]">{row.leave}</span>
      </CellNote>
    </span>
  )
}

function RosterCell({ row }: { row: ListedMediator }) {
  return (
    <span>
      <ValidityWords standing={row.roster} />
      <CellNote>
        <span className="block sm:max-w-[11em] sm:min-w-[10.3em] sm:text-balance sm:whitespace-normal">
          <ValidityWords
            standing={{ ...row.certificate, words: PEOPLE.certificate(row.certificate.words) }}
          />
        </span>
      </CellNote>
    </span>
  )
}

function Acts({ row }: { row: ListedMediator }) {
  const { mediatorId, name, status, openCases, disable, enable } = row
  return (
    <div className="flex items-center gap-2.5">
      <RowLink href={`/institution/people/${mediatorId}`} className={buttonClasses('link')}>
        {PEOPLE.detail}
      </RowLink>
      <ServiceButton {...{ mediatorId, name, status, openCases, disable, enable }} />
    </div>
  )
}

/** 服务人员列表: a table on a desk, cards on a phone. */
export function peopleTable(from: number): ListTable<ListedMediator> {
  return {
    caption: PEOPLE.title,
    columns: peopleColumns(from),
    rowKey: ({ mediatorId }) => mediatorId,
    isStacked: true,
    isNarrow: true,
  }
}
