import 'server-only'
import { z } from 'zod'
import {
  countImports,
  findImportHeads,
  type ImportHead,
} from '@/lib/data/stores/import/import-list-store'
import { importerOf } from '@/lib/domain/import/importer'
import { IMPORT_KINDS, type ImportKind } from '@/lib/domain/import/kinds'
import { IMPORT_STATES, type ImportState } from '@/lib/domain/import/row-mistake'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { defineQuery } from '../define-query'

export type ImportRowView = Pick<
  ImportHead,
  'id' | 'fileName' | 'total' | 'ready' | 'refused' | 'repeated' | 'made' | 'failed'
> & {
  readonly kind: ImportKind
  readonly state: ImportState
  readonly at: string
  readonly by: string
}

/** Filters of 导入记录; one that is not understood filters nothing. */
const FIELDS = {
  q: z.string().trim().max(60).optional().catch(undefined),
  kind: z.enum(IMPORT_KINDS).optional().catch(undefined),
  state: z.enum(IMPORT_STATES).optional().catch(undefined),
} as const
export const IMPORT_NAMES = ['q', 'kind', 'state'] as const
export type ImportListQuery = {
  readonly q?: string | undefined
  readonly kind?: ImportKind | undefined
  readonly state?: ImportState | undefined
}

export type ImportListView = PageView<ImportRowView> & {
  readonly query: ImportListQuery
  readonly total: number
}

const ORDER: Order = { column: 'createdAt', direction: 'desc', kind: 'instant' }

/** 导入记录: every file that the institution, or the court, had checked, latest first. */
export const findImports = defineQuery({
  act: 'import:read',
  input: z.object({ ...FIELDS, ...PAGE_FIELDS }),
  load: async (db, input, { actor }) => {
    const importer = importerOf(actor)
    if (!importer) return null
    const filter = { importer, words: input.q, kind: input.kind, state: input.state }
    const slice = sliceOf<object, object>(ORDER, input, input.size)
    const page = pageOf(
      slice,
      await findImportHeads(db, filter, slice),
      (row) => ({ value: row.createdAt, id: row.id }),
      input.size,
    )
    return {
      importer,
      page,
      total: await countImports(db, filter),
    }
  },
  scope: ({ importer }) => importer,
  present: ({ page, total }, _context, { q, kind, state, ...place }): ImportListView => ({
    ...presentPage(page, place, presentHead),
    query: { q, kind, state },
    total,
  }),
})

function presentHead({ createdAt, createdBy, ...head }: ImportHead): ImportRowView {
  const { id, kind, state, fileName, total, ready, refused, repeated, made, failed } = head
  return {
    id,
    kind,
    state,
    fileName,
    total,
    ready,
    refused,
    repeated,
    made,
    failed,
    at: stamp(createdAt),
    by: createdBy,
  }
}
