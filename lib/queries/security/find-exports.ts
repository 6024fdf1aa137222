import 'server-only'
import { z } from 'zod'
import {
  countExports,
  findExports,
  type ExportFilter,
} from '@/lib/data/stores/audit/export-log-store'
import { mayAct } from '@/lib/domain/access/policy'
import { EXPORT_LISTS } from '@/lib/domain/audit/lists'
import {
  addDays,
  endOfLocalDate,
  parseLocalDate,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { EXPORT_CONTENT, EXPORTS } from '@/lib/labels/zh-CN/export'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SEEN_EXPORTS } from '@/lib/labels/zh-CN/security'
import { defineSqlQuery } from '../define-query'
import { pageOf, positionOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS, PAGE_PARAMS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'

export const SEEN_EXPORT_NAMES = ['list', 'q', 'since', 'until'] as const
export const SEEN_EXPORT_PARAMS = [...SEEN_EXPORT_NAMES, ...PAGE_PARAMS] as const

export type SeenExportQuery = {
  readonly list?: ExportFilter['list']
  readonly q?: string | undefined
  readonly since: LocalDate | null
  readonly until: LocalDate | null
}

export type SeenExportRow = {
  readonly id: string
  readonly at: string
  readonly name: string
  readonly role: string
  readonly tenant: string | null
  readonly what: string
  /** What is confidential in the file. */
  readonly content: string
  readonly rows: number | null
}

export type SeenExportsView = PageView<SeenExportRow> & {
  readonly query: SeenExportQuery
  readonly total: number
  /** There are more than `total`; counting stops there. */
  readonly isMore: boolean
}

const LATEST: Order = { column: 'at', direction: 'desc', kind: 'instant' }
const Day = z.string().transform(parseLocalDate).catch(null).default(null)

/** 导出记录: who took which list or volume out of the platform, the latest first. */
export const findSeenExports = defineSqlQuery({
  act: 'security:read',
  input: z.object({
    list: z
      .enum([...EXPORT_LISTS, 'volume'])
      .optional()
      .catch(undefined),
    q: z.string().trim().max(60).optional().catch(undefined),
    since: Day,
    until: Day,
    ...PAGE_FIELDS,
  }),
  load: async (db, { list, q, since, until, size, ...place }, { actor }) => {
    if (!mayAct(actor, 'security:read', {})) return null
    const filter: ExportFilter = {
      list,
      words: q || undefined,
      since: since ? endOfLocalDate(addDays(since, -1)) : undefined,
      until: until ? endOfLocalDate(until) : undefined,
    }
    const { cursor, ...position } = positionOf(LATEST, place)
    const found = await findExports(db, filter, {
      isBackwards: position.isBackwards,
      cursor: cursor?.value instanceof Date ? { at: cursor.value, id: cursor.id } : null,
      take: size + 1,
    })
    return {
      page: pageOf(position, found, ({ at, id }) => ({ value: at, id }), size),
      counted: await countExports(db, filter),
    }
  },
  present: ({ page, counted }, _context, { list, q, since, until, ...place }): SeenExportsView => ({
    ...presentPage(page, place, ({ list: of, ...row }) => ({
      id: row.id,
      at: stamp(row.at),
      name: row.actorName,
      role: actorRole[row.actorRole],
      tenant: row.tenant,
      what: of === null ? SEEN_EXPORTS.volume : EXPORTS[of],
      content: of === null ? SEEN_EXPORTS.volumeContent : EXPORT_CONTENT[of],
      rows: row.rows,
    })),
    ...counted,
    query: { list, q: q || undefined, since, until },
  }),
})
