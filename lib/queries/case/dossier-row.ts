import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { ListDays, Tenant } from '@/lib/data/stores/case/case-filter'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { findDossiersInList, type DossierInList } from '@/lib/data/stores/dossier/dossier-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { ArchivingState } from '@/lib/domain/dossier/archiving-state'
import type { DestructionStep } from '@/lib/domain/dossier/destruction'
import { destructionState } from '@/lib/labels/zh-CN/destruction'
import { missingName } from '@/lib/labels/zh-CN/dossier'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { CASE_FILTER_FIELDS, toCaseFilter, type CaseFilterInput } from './case-filter-input'
import { listCases, presentCaseList, type CaseListPage, type ListedCases } from './case-list'
import { NUMBERED_PAGE_FIELDS } from '../paging/page-input'
import { checkOf } from './dossier-facts'
import { ORDER_FIELD, chooseOrder } from './list-order'

/** One line of 电子卷宗记录. */
export type DossierRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly applicants: string
  readonly respondents: string
  readonly status: CaseStatus
  /** How far its archiving is; null before the closing. */
  readonly archiving: ArchivingState | null
  /** 已批准销毁，待办理；文件未删除. null: nothing was proposed that this reader may see. */
  readonly destruction: string | null
  readonly institution: string | null
  readonly mediator: string | null
  /** Materials that are not void. */
  readonly materials: number
  /** Names of the required slots that are empty. */
  readonly missing: readonly string[]
  readonly lastAdded: { readonly title: string; readonly by: string; readonly at: string } | null
}

export type DossierListView = CaseListPage<DossierRow> & { readonly tab: null }

export const DossierListInput = z.object({
  order: ORDER_FIELD,
  ...CASE_FILTER_FIELDS,
  ...NUMBERED_PAGE_FIELDS,
})
export type DossierListInput = z.output<typeof DossierListInput>

/** The list's input as the store's query; its export uses the same one. */
export function toDossierListQuery(
  tenant: Tenant,
  input: Pick<DossierListInput, 'order'> & CaseFilterInput,
  days: ListDays,
): CaseListQuery {
  const filter = toCaseFilter(input)
  return { tenant, filter, order: chooseOrder(input.order, filter, 'newest'), days }
}

export type ListedDossiers = ListedCases & {
  readonly dossiers: ReadonlyMap<string, DossierInList>
  readonly destructions: ReadonlyMap<string, readonly DestructionStep[]>
}

/** One page of the dossiers of a tenant's cases. */
export async function listDossiers(
  db: Read,
  tenant: Tenant,
  input: DossierListInput,
  days: ListDays,
): Promise<ListedDossiers> {
  const listed = await listCases(db, toDossierListQuery(tenant, input, days), input)
  const ids = listed.page.rows.map(({ id }) => id)
  const [dossiers, destructions] = await Promise.all([
    findDossiersInList(db, ids),
    findDestructionSteps(db, ids),
  ])
  return { ...listed, dossiers, destructions }
}

function presentDossierRow(
  row: CaseListRow,
  dossier: DossierInList | undefined,
  steps: readonly DestructionStep[] = [],
): DossierRow {
  const materials = dossier?.materials ?? []
  const step = steps.at(-1)?.step
  const last = materials.at(-1)
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    status: row.status,
    archiving: dossier?.archiving ?? null,
    destruction: step ? destructionState[step] : null,
    institution: row.institutionName,
    mediator: row.mediatorName,
    materials: materials.length,
    missing: dossier ? checkOf(row, dossier, materials).missing.map(missingName) : [],
    lastAdded: last ? { title: last.title, by: last.addedBy, at: stamp(last.addedAt) } : null,
  }
}

export function presentDossierList(
  { dossiers, destructions, ...listed }: ListedDossiers,
  input: DossierListInput,
): DossierListView {
  return {
    ...presentCaseList(listed, input, (row) =>
      presentDossierRow(row, dossiers.get(row.id), destructions.get(row.id)),
    ),
    tab: null,
  }
}
