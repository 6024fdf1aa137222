import { EmptyState } from '@/components/ui/empty-state'
import { Card } from '@/components/ui/card'
import { CellNote, DataTable, type Column } from '@/components/list/data-table'
import { Notice } from '@/components/ui/notice'
import { Stat } from '@/components/ui/stat'
import { WholeDays } from '@/components/ui/whole-days'
import { ruleVersionWords, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { SCORE_PARTS, SCORE_TOTAL } from '@/lib/labels/zh-CN/scoring'
import type { CaseScoreView, PointLine } from '@/lib/queries/scoring/case-score-view'

const { one: words } = SCORE_TABLE

const COLUMNS: readonly Column<PointLine>[] = [
  {
    key: 'on',
    header: words.columns.on,
    isFixed: true,
    className: 'text-ink-2',
    cell: (line) => line.on,
  },
  {
    key: 'event',
    header: words.columns.event,
    card: 'foot',
    className: 'whitespace-normal min-w-[20em]',
    cell: (line) => (
      <>
        <span className="font-medium">{line.event}</span>
        <span className="block text-ink-2">
          <WholeDays>{line.sentence}</WholeDays>
        </span>
        <CellNote>{line.who}</CellNote>
      </>
    ),
  },
  { key: 'part', header: words.columns.part, cell: (line) => SCORE_PARTS[line.part] },
  {
    key: 'ground',
    header: words.columns.ground,
    card: 'title',
    className: 'wrap min-w-[7em]',
    cell: (line) => line.ground,
  },
  {
    key: 'points',
    header: words.columns.points,
    align: 'right',
    card: 'aside',
    cell: (line) => <span className="font-semibold">+{line.points}</span>,
  },
  {
    key: 'rule',
    header: words.columns.rule,
    cell: (line) => <span className="text-ink-3">{ruleVersionWords(line.ruleVersion)}</span>,
  },
]

/** A case's score in detail: four sums, and below them the events whose points add up to them. */
export function CaseScoreSheet({ view }: { view: CaseScoreView }) {
  const { score } = view
  return (
    <div className="flex flex-col gap-4">
      {view.closed ? null : <Notice tone="info">{words.openNote}</Notice>}
      <Card>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          <Stat
            label={SCORE_TOTAL}
            value={score.total}
            note={
              <span className="break-keep">
                {words.sumOf(score.operation, score.time, score.result)}
              </span>
            }
          />
          <Stat label={SCORE_PARTS.operation} value={score.operation} />
          <Stat
            label={SCORE_PARTS.time}
            value={score.time}
            note={
              <span className="break-keep">
                {view.closed ? words.closedIn(view.closed.on, view.closed.days) : words.notClosed}
              </span>
            }
          />
          <Stat label={SCORE_PARTS.result} value={score.result} />
        </div>
      </Card>
      <Card title={words.lines} flush>
        <DataTable
          caption={words.lines}
          columns={COLUMNS}
          rows={view.lines}
          rowKey={({ id }) => id}
          isStacked
          isWhole
          empty={<EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>}
        />
        {view.lines.length > 0 ? (
          <p className="flex flex-wrap justify-end gap-x-4 px-4 py-2.5 text-ink-2">
            <span>{words.sumOf(score.operation, score.time, score.result)}</span>
            <strong className="text-ink">
              {words.sum} {score.total}
            </strong>
          </p>
        ) : null}
      </Card>
    </div>
  )
}
