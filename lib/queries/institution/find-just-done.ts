import 'server-only'
import { z } from 'zod'
import { findCase } from '@/lib/data/stores/case/case-store'
import { presentUndo, type UndoView } from '../case/undo-view'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/** An act completed on another page, reported above the list. */
const DONE_KINDS = ['assigned', 'continued', 'replaced'] as const
export type DoneKind = (typeof DONE_KINDS)[number]

export type JustDone = {
  readonly kind: DoneKind
  readonly caseId: string
  readonly caseNo: string
  readonly mediator: string | null
  /** It can still be taken back. */
  readonly undo: UndoView | null
}

const JustDoneInput = z.object({
  done: z.enum(DONE_KINDS).optional().catch(undefined),
  case: z.uuid().optional().catch(undefined),
})

/**
 * The case it was done to; not found where the address names none that may be seen, or where it was
 * taken back since.
 */
export const findJustDone = defineQuery({
  act: 'case:list',
  input: JustDoneInput,
  load: async (db, { done, case: caseId }, { actor }) => {
    if (!done || !caseId || !administeredBy(actor)) return null
    const record = await findCase(db, caseId)
    return record && !(done === 'assigned' && record.mediatorId === null) ? { done, record } : null
  },
  present: ({ done, record }, context): JustDone => ({
    kind: done,
    caseId: record.id,
    caseNo: record.caseNo,
    mediator: record.mediatorName,
    undo:
      done === 'assigned' ? presentUndo(record, { materials: [], choice: null }, context) : null,
  }),
})
