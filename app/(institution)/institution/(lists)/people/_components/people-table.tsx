import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { CellNote, DataTable, type Column } from '@/components/ui/data-table'
import { changedBy, PEOPLE, serviceState } from '@/lib/labels/zh-CN/people'
import { EXCLUSION_CHIPS } from '@/lib/labels/zh-CN/ranking'
import type { MediatorRow } from '@/lib/queries/institution/find-mediators'
import { ServiceButton } from './service-button'

function columnsFrom(from: number): readonly Column<MediatorRow>[] {
  const { columns } = PEOPLE
  return [
    { key: 'index', header: columns.index, align: 'center', sticky: true, className: 'w-14 text-ink-3', cell: (_, index) => from + index },
    { key: 'name', header: columns.name, className: 'font-medium', cell: (row) => row.name },
    { key: 'phone', header: columns.phone, cell: (row) => row.phone },
    { key: 'status', header: columns.status, cell: (row) => <ServiceState row={row} /> },
    {
      key: 'specialties', header: columns.specialties, className: 'whitespace-normal min-w-[12em]',
      cell: (row) => row.specialties.join('、') || <span className="text-ink-3">{PEOPLE.noSpecialty}</span>,
    },
    { key: 'load', header: columns.load, align: 'right', cell: (row) => <Load row={row} /> },
    { key: 'leave', header: columns.leave, cell: (row) => <Standing row={row} code="on_leave" words={row.leave ?? PEOPLE.noLeave} /> },
    { key: 'roster', header: columns.roster, cell: (row) => <Standing row={row} code="not_on_roster" words={row.roster} /> },
    { key: 'actions', header: columns.actions, sticky: 'end', cell: (row) => <ServiceButton {...pick(row)} /> },
  ]
}

function pick({ mediatorId, name, status, disable, enable }: MediatorRow) {
  return { mediatorId, name, status, disable, enable }
}

/** 启用 or 停用, and who switched it last. */
function ServiceState({ row }: { row: MediatorRow }) {
  return (
    <>
      <Chip tone={row.status === 'active' ? 'ok' : 'neutral'}>{serviceState[row.status]}</Chip>
      {row.changed ? <CellNote>{changedBy(row.changed.by, row.changed.at)}</CellNote> : null}
    </>
  )
}

function Load({ row }: { row: MediatorRow }) {
  return (
    <span className="inline-flex items-center gap-2">
      {row.blocked.includes('caseload_full') ? <Chip tone="warn">{EXCLUSION_CHIPS.caseload_full}</Chip> : null}
      {row.openCases} / {row.caseloadCap}
    </span>
  )
}

/** Dates in words; with the word for it where they keep the mediator from any case today. */
function Standing({ row, code, words }: { row: MediatorRow; code: 'on_leave' | 'not_on_roster'; words: string }) {
  if (!row.blocked.includes(code)) return words === PEOPLE.noLeave ? <span className="text-ink-3">{words}</span> : words
  return (
    <>
      <Chip tone="warn">{EXCLUSION_CHIPS[code]}</Chip>
      {words === EXCLUSION_CHIPS[code] ? null : <CellNote>{words}</CellNote>}
    </>
  )
}

/** One page of 服务人员列表. */
export function PeopleTable({ rows, from, empty }: { rows: readonly MediatorRow[]; from: number; empty: ReactNode }) {
  return (
    <DataTable
      caption={PEOPLE.title}
      columns={columnsFrom(from)}
      rows={rows}
      rowKey={(row) => row.mediatorId}
      empty={empty}
      renderCard={(row) => <PersonCard row={row} />}
    />
  )
}

function PersonCard({ row }: { row: MediatorRow }) {
  const { columns } = PEOPLE
  return (
    <article className="flex flex-col gap-2 border-t border-line-2 px-4 py-3.5">
      <div className="flex items-start justify-between gap-3">
        <p>
          <strong>{row.name}</strong>
          <span className="ml-2 text-sm text-ink-2">{row.phone}</span>
        </p>
        <div className="shrink-0 text-right"><ServiceState row={row} /></div>
      </div>
      <dl className="grid grid-cols-[5.5em_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm [&>dt]:text-ink-3">
        <dt>{columns.specialties}</dt>
        <dd>{row.specialties.join('、') || PEOPLE.noSpecialty}</dd>
        <dt>{columns.load}</dt>
        <dd><Load row={row} /></dd>
        <dt>{columns.leave}</dt>
        <dd><Standing row={row} code="on_leave" words={row.leave ?? PEOPLE.noLeave} /></dd>
        <dt>{columns.roster}</dt>
        <dd><Standing row={row} code="not_on_roster" words={row.roster} /></dd>
      </dl>
      <div><ServiceButton {...pick(row)} /></div>
    </article>
  )
}
