import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findHolderName, findReceivedReferrals } from '@/lib/data/stores/referral/returned-store'
import { mayAct } from '@/lib/domain/access/policy'
import { undoableUntil, type ReferralUndo } from '@/lib/domain/case/decide-undo'
import {
  decideUndoEndReturned,
  decideUndoRecall,
  decideUndoReferAgain,
} from '@/lib/domain/case/decide-undo-referral'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { MOVES } from '@/lib/domain/case/moves'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { lastActInWords } from '@/lib/labels/zh-CN/last-act'
import { defineQuery } from '../define-query'

export type ReferralUndoView = {
  readonly move: ReferralUndo | null
  /** Who did what, at what o'clock. */
  readonly done: string
  readonly secondsRemaining: number
}

const DECIDERS = {
  undo_recall: decideUndoRecall,
  undo_refer_again: decideUndoReferAgain,
  undo_end_returned: decideUndoEndReturned,
} as const satisfies Record<ReferralUndo, unknown>

/**
 * What a clerk can take back on a referral now, decided as the act decides; the page records the
 * access.
 */
export const getReferralUndo = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return (
      record && {
        ...record,
        institutionName: (await findHolderName(db, record)) ?? '',
        former: await findReceivedReferrals(db, caseId),
      }
    )
  },
  scope: scopeOf,
  present: (record, { actor, now }): ReferralUndoView => ({
    move:
      (Object.keys(DECIDERS) as ReferralUndo[]).find(
        (each) =>
          mayAct(actor, MOVES[each].act, scopeOf(record)) !== null &&
          DECIDERS[each](record, { now }).ok,
      ) ?? null,
    done: STAGE.undo.happened(
      record.lastActBy,
      clockTime(record.lastActAt),
      lastActInWords(record.lastAct),
    ),
    secondsRemaining: Math.floor((undoableUntil(record).getTime() - now.getTime()) / 1000),
  }),
})
