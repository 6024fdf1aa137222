import { DRILL_LINKS } from '@/components/statistics/drill-link'
import { DataTable, type Column } from '@/components/list/data-table'
import { SoftLink } from '@/components/ui/soft-link'
import { ARRIVAL } from '@/lib/labels/zh-CN/arrival'
import { ARRIVAL_COUNTS, type ArrivalCount } from '@/lib/queries/institution/arrivals-input'
import { arrivalCount, type ArrivalRow } from '@/lib/queries/institution/arrivals-view'

type HrefOf = (params: ArrivalRow['params'] & { readonly stage: ArrivalCount }) => string

/** The stages in numbers; each opens the people and cases that it counts. */
export function ArrivalTable({ rows, hrefOf }: { rows: readonly ArrivalRow[]; hrefOf: HrefOf }) {
  const columns: readonly Column<ArrivalRow>[] = [
    { key: 'name', header: ARRIVAL.rows, sticky: true, cell: ({ name }) => name },
    ...ARRIVAL_COUNTS.map((stage): Column<ArrivalRow> => ({
      key: stage,
      header: arrivalCount[stage],
      align: 'right',
      cell: ({ name, params, counts }) => {
        const count = counts[stage].toLocaleString('zh-CN')
        if (counts[stage] === 0) return count
        return (
          <SoftLink
            href={hrefOf({ ...params, stage })}
            aria-label={ARRIVAL.drill(`${name} ${arrivalCount[stage]}`, count)}
          >
            {count}
          </SoftLink>
        )
      },
    })),
    { key: 'rate', header: ARRIVAL.rate, align: 'right', cell: ({ rate }) => rate },
  ]
  return (
    <div className={DRILL_LINKS}>
      <DataTable
        caption={ARRIVAL.section}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        density="compact"
      />
    </div>
  )
}
