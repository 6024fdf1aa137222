import { DataTable, type Column } from '@/components/list/data-table'
import { DRILL_LINKS } from '@/components/statistics/drill-link'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { ARRIVAL, funnelStage } from '@/lib/labels/zh-CN/arrival'
import type { ArrivalPerson, ArrivalsView } from '@/lib/queries/institution/arrivals-view'

/** The file has them all. */
const SHOWN_AT_MOST = 200

const { columns: HEADERS } = ARRIVAL

const COLUMNS: readonly Column<ArrivalPerson>[] = [
  {
    key: 'caseNo',
    header: HEADERS.caseNo,
    sticky: true,
    card: 'title',
    cell: ({ caseId, caseNo }) => (
      <SoftLink href={`/institution/cases/${caseId}`}>{caseNo}</SoftLink>
    ),
  },
  { key: 'person', header: HEADERS.person, cell: ({ person }) => person },
  { key: 'channel', header: HEADERS.channel, cell: ({ channel }) => channel },
  { key: 'applicant', header: HEADERS.applicant, cell: ({ applicant }) => applicant },
  { key: 'stage', header: HEADERS.stage, cell: ({ stage }) => stage },
  {
    key: 'course',
    header: HEADERS.course,
    className: 'whitespace-normal',
    // One element: on a phone the cell is a grid.
    cell: ({ course }) => (
      <span>
        <WholeDays>{course}</WholeDays>
      </span>
    ),
  },
]

/**
 * The people and cases behind the number that was pressed; without one, everyone who was invited.
 */
export function ArrivalPeople({ view, allHref }: { view: ArrivalsView; allHref: string }) {
  const { people, chosen } = view
  const count = people.length.toLocaleString('zh-CN')
  return (
    <Card
      id="people"
      title={ARRIVAL.people}
      flush
      aside={
        <span className="flex flex-wrap items-center gap-3">
          {ARRIVAL.peopleOf(chosen ?? funnelStage.invited, count)}
          {chosen ? (
            <SoftLink href={allHref} className="text-court underline underline-offset-4">
              {ARRIVAL.toAll}
            </SoftLink>
          ) : null}
        </span>
      }
    >
      <div className={DRILL_LINKS}>
        <DataTable
          caption={ARRIVAL.people}
          columns={COLUMNS}
          rows={people.slice(0, SHOWN_AT_MOST)}
          rowKey={({ participantId }) => participantId}
          density="compact"
          isStacked
        />
      </div>
      {people.length > SHOWN_AT_MOST ? (
        <p className="px-4 py-2 text-sm text-ink-3">{ARRIVAL.shownAtMost(SHOWN_AT_MOST)}</p>
      ) : null}
    </Card>
  )
}
