import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { READINGS } from '@/lib/labels/zh-CN/dossier-readings'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { findReadings, ReadingsInput, type ReadingRow } from './dossier-readings'

const { columns } = READINGS

const READING_SHEET: readonly SheetColumn<ReadingRow>[] = [
  { header: columns.index, kind: 'number', width: 7, cell: ({ no }) => no },
  { header: columns.by, width: 24, cell: ({ who }) => who },
  { header: columns.from, width: 18, cell: ({ from }) => from },
  { header: columns.to, width: 18, cell: ({ to }) => to },
  { header: columns.volume, width: 12, cell: ({ volume }) => volume },
  { header: columns.way, width: 14, cell: ({ way }) => way },
  { header: columns.pages, width: 40, cell: ({ pages }) => pages },
  { header: columns.words, width: 24, cell: ({ words }) => words },
]

async function* inOrder(rows: readonly ReadingRow[]): AsyncGenerator<ReadingRow> {
  yield* rows
}

/** 借阅记录 of one dossier as a file. */
export const exportDossierReadings = defineExport({
  act: 'log:export',
  list: 'dossier_readings',
  input: ReadingsInput,
  load: async (db, { caseId }, { actor }) => {
    const state = administeredBy(actor) ? await findCaseState(db, caseId) : null
    if (!state) return null
    const { rows } = await findReadings(db, caseId)
    return {
      title: EXPORTS.dossier_readings,
      conditions: [state.caseNo],
      scope: scopeOf(state),
      sheets: [makeSheet(EXPORTS.dossier_readings, READING_SHEET, inOrder(rows))],
    }
  },
})
