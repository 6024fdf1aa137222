import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { Tenant } from '@/lib/data/stores/case/case-conditions'
import type { CaseListQuery, CaseOrder, Counted } from '@/lib/data/stores/case/case-list-store'
import { findDossiersInList, type DossierInList } from '@/lib/data/stores/dossier/dossier-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { stamp } from '@/lib/labels/zh-CN/moment'
import {
  CASE_FILTER_FIELDS,
  conditionsOf,
  filterOf,
  type CaseFilterInput,
} from './case-filter-input'
import { listCases } from './case-list'
import { PAGE_FIELDS } from '../paging/page-input'
import { missingOf } from './dossier-facts'
import type { Page } from '../paging/keyset'
import { ORDER_FIELD, orderOf, ordersFor } from './list-order'

/** One line of 电子卷宗记录. */
export type DossierRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly applicants: string
  readonly respondents: string
  readonly status: CaseStatus
  readonly institution: string | null
  readonly mediator: string | null
  /** Materials that are not void. */
  readonly materials: number
  /** Names of what is owed and empty. */
  readonly missing: readonly string[]
  readonly lastAdded: { readonly title: string; readonly by: string; readonly at: string } | null
}

export type DossierListView = Page<DossierRow> & {
  readonly tab: null
  readonly query: CaseFilterInput
  readonly order: CaseOrder
  readonly orders: readonly CaseOrder[]
  readonly total: number
  readonly isMore: boolean
  readonly from: number
  readonly size: number
}

export const DossierListInput = z.object({
  order: ORDER_FIELD,
  ...CASE_FILTER_FIELDS,
  ...PAGE_FIELDS,
})
export type DossierListInput = z.output<typeof DossierListInput>

/** What the list's address asks for; an export of the list asks for exactly the same. */
export function toDossierListQuery(
  tenant: Tenant,
  input: Pick<DossierListInput, 'order'> & CaseFilterInput,
  today: LocalDate,
): CaseListQuery {
  const filter = filterOf(input)
  return { tenant, filter, order: orderOf(input.order, filter, 'newest'), today }
}

export type ListedDossiers = {
  readonly query: CaseListQuery
  readonly page: Page<CaseListRow>
  readonly counted: Counted
  readonly dossiers: ReadonlyMap<string, DossierInList>
}

/** One page of the dossiers of a tenant, in the manner of every list of cases. */
export async function listDossiers(
  db: Db,
  tenant: Tenant,
  input: DossierListInput,
  today: LocalDate,
): Promise<ListedDossiers> {
  const query = toDossierListQuery(tenant, input, today)
  const { page, counted } = await listCases(db, query, input)
  return {
    query,
    page,
    counted,
    dossiers: await findDossiersInList(
      db,
      page.rows.map(({ id }) => id),
    ),
  }
}

export function presentDossierRow(
  row: CaseListRow,
  dossier: DossierInList | undefined,
): DossierRow {
  const materials = dossier?.materials ?? []
  const last = materials.at(-1)
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    status: row.status,
    institution: row.institutionName,
    mediator: row.mediatorName,
    materials: materials.length,
    missing: dossier ? missingOf(row, dossier, materials).map(({ slot }) => dossierSlot[slot]) : [],
    lastAdded: last ? { title: last.title, by: last.addedBy, at: stamp(last.addedAt) } : null,
  }
}

export function presentDossierList(
  { query, page, counted, dossiers }: ListedDossiers,
  { from, size, ...input }: DossierListInput,
): DossierListView {
  return {
    tab: null,
    size,
    query: conditionsOf(input),
    order: query.order,
    orders: ordersFor(query.filter),
    total: counted.total,
    isMore: counted.isMore,
    from: page.previous === null ? 1 : from,
    rows: page.rows.map((row) => presentDossierRow(row, dossiers.get(row.id))),
    previous: page.previous,
    next: page.next,
  }
}
