import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case-store'
import { presentUndo, type UndoView } from '../case/undo-view'
import type { ReadContext } from '../define-query'

/** What was just done elsewhere and is told above the list. */
export const DONE_KINDS = ['assigned', 'continued', 'replaced'] as const
export type DoneKind = (typeof DONE_KINDS)[number]

/** How the address says it. */
export const DONE_FIELDS = {
  done: z.enum(DONE_KINDS).optional().catch(undefined),
  case: z.uuid().optional().catch(undefined),
} as const

export type JustDone = {
  readonly kind: DoneKind
  readonly caseId: string
  readonly caseNo: string
  readonly mediator: string | null
  /** It can still be taken back. */
  readonly undo: UndoView | null
}

type AskedDone = { readonly done?: DoneKind | undefined; readonly case?: string | undefined }

/** The case it was done to; null where the address names none that may be seen, or where it was taken back since. */
export async function findJustDone(db: Db, { done, case: caseId }: AskedDone, context: ReadContext): Promise<JustDone | null> {
  if (!done || !caseId) return null
  const record = await findCase(db, caseId)
  if (!record || (done === 'assigned' && record.mediatorId === null)) return null
  const undo = done === 'assigned' ? presentUndo(record, context) : null
  return { kind: done, caseId, caseNo: record.caseNo, mediator: record.mediatorName, undo }
}
