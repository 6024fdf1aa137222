import { Chip } from '@/components/ui/chip'
import { CellNote, DataTable, type Column } from '@/components/list/data-table'
import { WholeDays } from '@/components/ui/whole-days'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import type { CalendarYearRow } from '@/lib/queries/system/find-calendar-years'

/** Days off behind one line, so that eight years stay one glance. */
function Days({ row: { off, worked } }: { row: CalendarYearRow }) {
  return (
    <details className="max-w-[26em] whitespace-normal sm:min-w-[6em]">
      <summary className="whitespace-nowrap rounded-sm text-court phone:flex phone:min-h-11 phone:items-center">
        {CALENDAR.showDays}
      </summary>
      <dl className="flex flex-col gap-1 py-1">
        <div>
          <dt className="text-xs text-ink-3">{CALENDAR.offDays}</dt>
          <dd>
            <WholeDays>{off.join('、') || '—'}</WholeDays>
          </dd>
        </div>
        <div>
          <dt className="text-xs text-ink-3">{CALENDAR.columns.worked}</dt>
          <dd>
            <WholeDays>{worked.join('、') || '—'}</WholeDays>
          </dd>
        </div>
      </dl>
    </details>
  )
}

function Origin({ row: { origin, replacesPackaged } }: { row: CalendarYearRow }) {
  return (
    <>
      <Chip tone={origin === 'loaded' ? 'court' : 'neutral'}>{CALENDAR[origin]}</Chip>
      {replacesPackaged ? <CellNote>{CALENDAR.replacesPackaged}</CellNote> : null}
    </>
  )
}

const COLUMNS: readonly Column<CalendarYearRow>[] = [
  {
    key: 'year',
    header: CALENDAR.columns.year,
    sticky: true,
    className: 'align-top',
    cell: ({ year }) => <span className="font-semibold">{year}</span>,
  },
  {
    key: 'off',
    header: CALENDAR.columns.off,
    align: 'right',
    className: 'align-top',
    cell: ({ offWeekdays }) => CALENDAR.days(offWeekdays),
  },
  {
    key: 'worked',
    header: CALENDAR.columns.worked,
    align: 'right',
    className: 'align-top',
    cell: ({ worked }) => CALENDAR.days(worked.length),
  },
  {
    key: 'days',
    header: CALENDAR.columns.days,
    className: 'align-top',
    cell: (row) => <Days row={row} />,
  },
  {
    key: 'origin',
    header: CALENDAR.columns.origin,
    className: 'align-top',
    cell: (row) => <Origin row={row} />,
  },
  {
    key: 'source',
    header: CALENDAR.columns.source,
    className: 'align-top whitespace-normal min-w-[14em]',
    cell: ({ source }) => source,
  },
  {
    key: 'loaded',
    header: CALENDAR.columns.loaded,
    className: 'align-top',
    cell: ({ loaded }) => loaded ?? <span className="text-ink-3">—</span>,
  },
]

/** The years, the newest first; on a phone each is a card. */
export function YearTable({ years }: { years: readonly CalendarYearRow[] }) {
  return (
    <DataTable
      caption={CALENDAR.caption}
      columns={COLUMNS}
      rows={years}
      rowKey={({ year }) => String(year)}
      renderCard={(row) => (
        <div className="border-b border-line-2 px-4 py-3">
          <p className="flex items-center gap-2">
            <span className="text-lg font-semibold">{row.year}</span>
            <Origin row={row} />
          </p>
          <p>{CALENDAR.phoneLine(CALENDAR.offWeekdays(row.offWeekdays), row.worked.length)}</p>
          <p className="text-sm text-ink-3">{row.source}</p>
          {row.loaded ? (
            <p className="text-sm text-ink-3">
              {CALENDAR.columns.loaded} {row.loaded}
            </p>
          ) : null}
          <Days row={row} />
        </div>
      )}
    />
  )
}
