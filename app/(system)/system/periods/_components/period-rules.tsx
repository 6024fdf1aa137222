import { DataTable, type Column } from '@/components/list/data-table'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { WholeDays } from '@/components/ui/whole-days'
import { CLOCK_RULE_PAGE, type RuleInWords } from '@/lib/labels/zh-CN/clock-rule'
import type { PeriodRulesView } from '@/lib/queries/system/list-period-rules'

const { columns, groups } = CLOCK_RULE_PAGE

const column = (key: keyof RuleInWords, className?: string): Column<RuleInWords> => ({
  key,
  header: columns[key],
  className: cn('align-top', className),
  cell: (row) => row[key],
})

const COLUMNS: readonly Column<RuleInWords>[] = [
  {
    ...column('period', 'whitespace-normal min-w-[9em] font-semibold'),
    sticky: true,
    card: 'title',
  },
  column('start', 'whitespace-normal min-w-[8em]'),
  column('length'),
  column('cases', 'whitespace-normal min-w-[8em]'),
  column('pauses', 'whitespace-normal min-w-[9em]'),
  column('extension', 'whitespace-normal min-w-[9em]'),
  column('lapse', 'whitespace-normal min-w-[10em]'),
  column('basis', 'whitespace-normal min-w-[11em]'),
  {
    ...column('inForce', 'whitespace-normal min-w-[10em]'),
    // One element: in a card the parts of a cell would be placed one by one.
    cell: ({ inForce }) => (
      <span>
        <WholeDays>{inForce}</WholeDays>
      </span>
    ),
  },
]

/**
 * The rules of the periods: those of today first, each group complete; an empty group is absent.
 */
export function PeriodRules({ view }: { view: PeriodRulesView }) {
  return (
    <div className="flex flex-col gap-4">
      {(['inForce', 'upcoming', 'earlier'] as const)
        .filter((group) => view[group].length > 0)
        .map((group) => (
          <Card key={group} title={groups[group]} flush>
            <DataTable
              caption={groups[group]}
              columns={COLUMNS}
              rows={view[group]}
              rowKey={({ period, cases, inForce }) => `${period} ${cases} ${inForce}`}
              isStacked
              isWhole
            />
          </Card>
        ))}
    </div>
  )
}
