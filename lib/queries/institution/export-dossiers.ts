import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { findDossiersInList, type DossierInList } from '@/lib/data/stores/dossier/dossier-store'
import type { Cells, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { DOSSIER_LIST, dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { CHOSEN_FIELD, readAllCases } from '../case/case-batches'
import { findChosenCases } from '../case/chosen-cases'
import { missingOf } from '../case/dossier-facts'
import { toDossierListQuery, DossierListInput } from '../case/dossier-row'
import { defineExport } from '../define-export'
import { skippedRowsSheets } from '../skipped-rows-sheet'
import { administeredBy } from './administered'
import { allNames, listConditionTexts, countAtLeast } from './case-export'

const { columns } = DOSSIER_LIST
/** Cases whose materials are read at once. */
const BATCH = 200

const COLUMNS: readonly SheetColumn[] = [
  { header: columns.index, kind: 'number', width: 7 },
  { header: columns.caseNo, width: 26 },
  { header: columns.applicants, width: 24 },
  { header: columns.respondents, width: 24 },
  { header: columns.status, width: 12 },
  { header: columns.mediator, width: 12 },
  { header: DOSSIER_LIST.file.materials, kind: 'number', width: 12 },
  { header: DOSSIER_LIST.file.missing, kind: 'number', width: 12 },
  { header: DOSSIER_LIST.file.missingNames, width: 48 },
  { header: columns.lastAdded, width: 18 },
]

function cellsOf(row: CaseListRow, dossier: DossierInList | undefined, number: number): Cells {
  const materials = dossier?.materials ?? []
  const missing = dossier ? missingOf(row, dossier, materials) : []
  const last = materials.at(-1)
  return [
    number,
    row.caseNo,
    allNames(row.applicants),
    allNames(row.respondents),
    caseStatus[row.status],
    row.mediatorName,
    materials.length,
    missing.length,
    missing.map(({ slot }) => dossierSlot[slot]).join(DOSSIER_LIST.comma) || null,
    last ? stamp(last.addedAt) : null,
  ]
}

async function* readRows(
  db: Db,
  rows: AsyncIterable<CaseListRow> | Iterable<CaseListRow>,
): AsyncGenerator<Cells> {
  let number = 0
  let batch: CaseListRow[] = []
  const finish = async function* (): AsyncGenerator<Cells> {
    const dossiers = await findDossiersInList(
      db,
      batch.map(({ id }) => id),
    )
    for (const row of batch) yield cellsOf(row, dossiers.get(row.id), ++number)
    batch = []
  }
  for await (const row of rows) if (batch.push(row) === BATCH) yield* finish()
  if (batch.length > 0) yield* finish()
}

/** 电子卷宗记录 as a file: exactly what is filtered, in the list's order. `ids`: of it only those. */
export const exportDossiers = defineExport({
  act: 'dossier:list',
  list: 'dossiers',
  input: DossierListInput.extend({ ids: CHOSEN_FIELD }),
  load: async (db, { ids, ...input }, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const query = toDossierListQuery({ institutionId }, input, today)
    const chosen = ids ? await findChosenCases(db, institutionId, query, ids) : null
    return {
      title: EXPORTS.dossiers,
      conditions: await listConditionTexts(db, institutionId, input, chosen),
      definitions: [
        [DOSSIER_LIST.file.materials, DOSSIER_LIST.file.materialsAre],
        [DOSSIER_LIST.file.missing, DOSSIER_LIST.file.missingAre],
      ],
      left: chosen?.left.length ?? 0,
      atLeast: await countAtLeast(db, query, chosen),
      sheets: [
        {
          name: EXPORTS.dossiers,
          columns: COLUMNS,
          rows: readRows(db, chosen?.rows ?? readAllCases(db, query)),
        },
        ...skippedRowsSheets(chosen?.left ?? [], columns.caseNo),
      ],
    }
  },
})
