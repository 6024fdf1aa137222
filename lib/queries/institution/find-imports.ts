import 'server-only'
import { z } from 'zod'
import { countImports, findImportHeads, type ImportHead } from '@/lib/data/stores/import-list-store'
import type { ImportKind } from '@/lib/domain/audit/events'
import type { ImportState } from '@/lib/domain/import/row-mistake'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

export type ImportRowView = Pick<ImportHead, 'id' | 'fileName' | 'total' | 'ready' | 'refused' | 'repeated' | 'made' | 'failed'> & {
  readonly kind: ImportKind
  readonly state: ImportState
  readonly at: string
  readonly by: string
}
export type ImportListView = Page<ImportRowView> & { readonly total: number; readonly from: number }

const ORDER: Order = { column: 'createdAt', direction: 'desc', kind: 'instant' }

/** 导入记录: every file that the institution has had checked, of both kinds, the latest first. */
export const findImports = defineQuery({
  act: 'import:read',
  input: z.object({
    after: z.string().max(80).optional().catch(undefined),
    before: z.string().max(80).optional().catch(undefined),
    from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  }),
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const slice = sliceOf<object, object>(ORDER, input)
    const page = pageOf(slice, await findImportHeads(db, institutionId, slice), (row) => ({ value: row.createdAt, id: row.id }))
    return { institutionId, page, total: await countImports(db, institutionId) }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ page, total }, _context, { from }): ImportListView => ({
    total, previous: page.previous, next: page.next, from: page.previous === null ? 1 : from,
    rows: page.rows.map(({ id, kind, state, fileName, total: lines, ready, refused, repeated, made, failed, createdAt, createdBy }) => ({
      id, kind, state, fileName, total: lines, ready, refused, repeated, made, failed, at: stamp(createdAt), by: createdBy,
    })),
  }),
})
