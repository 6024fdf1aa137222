import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { findDossiersInList, type DossierInList } from '@/lib/data/stores/dossier/dossier-store'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { archivingState } from '@/lib/labels/zh-CN/archiving-state'
import { DOSSIER_LIST, missingName } from '@/lib/labels/zh-CN/dossier'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { CHOSEN_FIELD } from '../case/case-batches'
import { checkOf } from '../case/dossier-facts'
import { toDossierListQuery, DossierListInput } from '../case/dossier-row'
import { listDaysOf } from '../case/list-days'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { makeCaseExport } from './case-export'
import { CASE_SHEET_COLUMNS as COLUMNS } from './case-sheet-columns'

const { file, comma, columns } = DOSSIER_LIST

type Row = CaseListRow & {
  readonly archiving: DossierInList['archiving']
  readonly materials: DossierInList['materials']
  readonly missing: ReturnType<typeof checkOf>['missing']
}

const DOSSIER_SHEET: readonly SheetColumn<Row>[] = [
  COLUMNS.index,
  COLUMNS.caseNo,
  COLUMNS.applicants,
  COLUMNS.respondents,
  COLUMNS.status,
  {
    header: columns.archiving,
    width: 12,
    cell: ({ archiving }) => archiving && archivingState[archiving],
  },
  COLUMNS.mediator,
  {
    header: file.materials,
    kind: 'number',
    width: 12,
    cell: ({ materials }) => materials.length,
  },
  { header: file.missing, kind: 'number', width: 12, cell: ({ missing }) => missing.length },
  {
    header: file.missingNames,
    width: 48,
    cell: ({ missing }) => missing.map(missingName).join(comma) || null,
  },
  {
    header: columns.lastAdded,
    kind: 'moment',
    width: 18,
    cell: ({ materials }) => {
      const last = materials.at(-1)
      return last ? stamp(last.addedAt) : null
    },
  },
]

async function toRows(db: Db, batch: readonly CaseListRow[]): Promise<readonly Row[]> {
  const dossiers = await findDossiersInList(
    db,
    batch.map(({ id }) => id),
  )
  return batch.map((row) => {
    const dossier = dossiers.get(row.id)
    const materials = dossier?.materials ?? []
    const archiving = dossier?.archiving ?? null
    return {
      ...row,
      archiving,
      materials,
      missing: dossier ? checkOf(row, dossier, materials).missing : [],
    }
  })
}

/** 电子卷宗记录 as a file: the cases of the filter in the list's order; with `ids` only those of them. */
export const exportDossiers = defineExport({
  act: 'dossier:list',
  list: 'dossiers',
  input: DossierListInput.extend({ ids: CHOSEN_FIELD }),
  load: async (db, { ids, ...input }, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    return makeCaseExport(db, institutionId, {
      list: 'dossiers',
      query: toDossierListQuery({ institutionId }, input, listDaysOf(context)),
      ids,
      tab: null,
      filter: input,
      definitions: [
        [file.materials, file.materialsAre],
        [file.missing, file.missingAre],
      ],
      columns: DOSSIER_SHEET,
      toRows: (batch) => toRows(db, batch),
    })
  },
})
