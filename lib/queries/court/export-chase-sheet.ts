import 'server-only'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { CHASE_NODES } from '@/lib/domain/chase/chase'
import { chaseNode } from '@/lib/labels/zh-CN/chase'
import { CHASE_SHEET } from '@/lib/labels/zh-CN/chase-sheet'
import { ChaseSheetInput, loadChaseSheet, type ChaseSheetRow } from '../chase/chase-sheet'
import { defineExport } from '../define-export'
import { reviewedCourtId } from './court-review'

const { columns } = CHASE_SHEET

const COLUMNS: readonly SheetColumn<ChaseSheetRow>[] = [
  { header: columns.institution, width: 36, cell: ({ institution }) => institution },
  { header: columns.sent, kind: 'number', width: 10, cell: ({ sent }) => sent },
  ...CHASE_NODES.map((node, index): SheetColumn<ChaseSheetRow> => ({
    header: chaseNode[node],
    kind: 'number',
    width: 14,
    cell: ({ byNode }) => byNode[index] ?? 0,
  })),
  { header: columns.read, kind: 'number', width: 10, cell: ({ read }) => read },
  {
    header: columns.hoursToRead,
    kind: 'number',
    width: 18,
    cell: ({ hoursToRead }) => hoursToRead,
  },
  { header: columns.answered, kind: 'number', width: 10, cell: ({ answered }) => answered },
  {
    header: columns.answeredInTime,
    kind: 'number',
    width: 12,
    cell: ({ answeredInTime }) => answeredInTime,
  },
  { header: columns.unanswered, kind: 'number', width: 12, cell: ({ unanswered }) => unanswered },
  { header: columns.lateAgain, kind: 'number', width: 12, cell: ({ lateAgain }) => lateAgain },
  { header: columns.closed, kind: 'number', width: 10, cell: ({ closed }) => closed },
  {
    header: columns.daysToClose,
    kind: 'number',
    width: 16,
    cell: ({ daysToClose }) => daysToClose,
  },
]

/** 督办月报 as a file: a line for each institution, the sum, and what the figures mean. */
export const exportChaseSheet = defineExport({
  act: 'chase:export',
  list: 'chase_sheet',
  input: ChaseSheetInput,
  load: async (db, input, { actor, today }) => {
    const courtId = reviewedCourtId(actor)
    if (!courtId) return null
    const { month, rows, total } = await loadChaseSheet(db, courtId, input, today)
    return {
      title: CHASE_SHEET.title,
      conditions: [CHASE_SHEET.conditions(month)],
      definitions: CHASE_SHEET.definitions,
      sheets: [makeSheet(CHASE_SHEET.title, COLUMNS, [...rows, total])],
    }
  },
})
