import 'server-only'
import { z } from 'zod'
import {
  countLines,
  countOverdueLines,
  findCommonMistakes,
  findImportLines,
} from '@/lib/data/stores/import/import-line-store'
import { findImportHead } from '@/lib/data/stores/import/import-list-store'
import {
  countUntargetedLines,
  findUntargetedType,
} from '@/lib/data/stores/import/import-referral-reads'
import { findRunningImport } from '@/lib/data/stores/import/import-store'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { importerOf } from '@/lib/domain/import/importer'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { decideBatch } from '@/lib/domain/import/decide-batch'
import { ROW_STATES, type ImportState, type RowState } from '@/lib/domain/import/row-mistake'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { cutPage, positionAt } from '../paging/keyset'
import { defineQuery } from '../define-query'
import {
  toCommonMistakeView,
  toLineView,
  type CommonMistakeView,
  type ImportLineView,
} from './import-line-view'

export const IMPORT_LINES_PER_PAGE = 50
/** Groups of lines with one mistake that the page names. */
const MOST_COMMON = 10

export type ImportView = {
  readonly id: string
  readonly kind: ImportKind
  readonly state: ImportState
  readonly fileName: string
  readonly uploaded: { readonly at: string; readonly by: string }
  readonly total: number
  readonly ready: number
  readonly counts: Readonly<Record<RowState, number>>
  /** When its lines were removed, but for what was made; null: they are there. */
  readonly cleared: string | null
  /** Why it cannot be started or continued now; null: it can. */
  readonly cannotRun: string | null
  /** Lines still to be imported whose period has run out before they arrive. */
  readonly overdue: { readonly unaccepted: number; readonly accepted: number }
  /** Referrals that name no institution, and the type that most of them have. */
  readonly untargeted: number
  readonly untargetedType: DisputeType | null
  /** Mistakes that several lines share, the most frequent first. */
  readonly common: readonly CommonMistakeView[]
  readonly shown: RowState | null
  readonly lines: readonly ImportLineView[]
  /** Row numbers as cursors. */
  readonly previous: string | null
  readonly next: string | null
}

/** A line's number in the file is its key. */
const RowNo = z.coerce.number().int().min(1).max(2_000_000).optional().catch(undefined)

/** One import with a page of its report. */
export const getImport = defineQuery({
  act: 'import:read',
  input: z.object({
    importId: z.uuid(),
    state: z.enum(ROW_STATES).nullable().optional().catch(null),
    after: RowNo,
    before: RowNo,
  }),
  load: async (db, { importId, state = null, after, before }, { actor, today }) => {
    const head = importerOf(actor) ? await findImportHead(db, importId) : null
    if (!head) return null
    const lines = await findImportLines(db, importId, {
      state,
      after,
      before,
      take: IMPORT_LINES_PER_PAGE + 1,
    })
    return {
      head,
      lines,
      counts: await countLines(db, importId),
      overdue: await countOverdueLines(db, importId, today),
      common: await findCommonMistakes(db, importId, MOST_COMMON),
      other: await findRunningImport(db, head.kind, importId),
      untargeted: head.kind === 'referrals' ? await countUntargetedLines(db, importId) : 0,
      untargetedType: head.kind === 'referrals' ? await findUntargetedType(db, importId) : null,
    }
  },
  scope: ({ head: { institutionId, courtId } }) => ({ institutionId, courtId }),
  present: (
    { head, lines, counts, overdue, common, other, untargeted, untargetedType },
    { now },
    { state = null, after, before },
  ): ImportView => {
    const { id, kind, fileName, total, ready, clearedAt } = head
    const position = positionAt(after ?? null, before ?? null)
    const page = cutPage(
      position,
      position.isBackwards ? lines.toReversed() : lines,
      ({ rowNo }) => String(rowNo),
      IMPORT_LINES_PER_PAGE,
    )
    const run = decideBatch({ state: head.state, ready, other }, now)
    return {
      id,
      kind,
      state: head.state,
      fileName,
      total: clearedAt ? counts.made : total,
      ready,
      counts,
      cleared: clearedAt && stamp(clearedAt),
      overdue,
      untargeted,
      untargetedType,
      common: common.map((mistake) => toCommonMistakeView(kind, mistake)),
      shown: state,
      uploaded: { at: stamp(head.createdAt), by: head.createdBy },
      cannotRun: run.ok ? null : refusalSentence(run.refusal, now),
      lines: page.rows.map((line) => toLineView(kind, line)),
      previous: page.previous,
      next: page.next,
    }
  },
})
