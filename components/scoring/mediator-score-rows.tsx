'use client'

import { DataTable, type DataTableProps } from '@/components/list/data-table'
import type { MediatorScoreAddresses } from './mediator-score-addresses'
import { mediatorScoreTable, type MediatorScoreTableRow } from './mediator-score-table'

export interface MediatorScoreRowsProps extends Pick<
  DataTableProps<MediatorScoreTableRow>,
  'empty' | 'hidden' | 'density'
> {
  rows: readonly MediatorScoreTableRow[]
  addresses: MediatorScoreAddresses
}

/**
 * The table 调解员积分 as one component of the browser: the page's payload then carries each row's
 * values once, and not the markup of hundreds of links beside the HTML that has it already.
 */
export function MediatorScoreRows({ addresses, ...table }: MediatorScoreRowsProps) {
  return <DataTable {...mediatorScoreTable(addresses)} {...table} />
}
