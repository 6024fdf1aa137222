'use client'

import { SoftArea } from '@/components/ui/soft-link'
import { DataTable, type DataTableProps } from '@/components/list/data-table'
import type { MediatorScoreAddresses } from './mediator-score-addresses'
import { mediatorScoreTable, type MediatorScoreTableRow } from './mediator-score-table'
import { toRows, type RowColumns } from './row-columns'

export interface MediatorScoreRowsProps extends Pick<
  DataTableProps<MediatorScoreTableRow>,
  'empty' | 'hidden' | 'density'
> {
  columns: RowColumns<MediatorScoreTableRow>
  addresses: MediatorScoreAddresses
}

/**
 * The table 调解员积分 as one component of the browser: the page's payload then carries each row's
 * values once, and not the markup of hundreds of links beside the HTML that has it already.
 */
export function MediatorScoreRows({ columns, addresses, ...table }: MediatorScoreRowsProps) {
  const rows = toRows(columns, columns.mediatorId.length)
  return (
    <SoftArea>
      <DataTable {...mediatorScoreTable(addresses)} {...table} rows={rows} />
    </SoftArea>
  )
}
