import 'server-only'
import { readClosers } from '@/lib/data/stores/score-store'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { loadCaseScores, type CaseScoresView } from '../scoring/case-scores-view'
import { offeredMediators } from '../scoring/mediator-scores-view'
import { CaseScoresInput } from '../scoring/score-input'
import { courtOf, watermarkOf } from './reviewing'

export type CourtCaseScoresView = CaseScoresView & { readonly watermark: string | null }

/** Every case the actor's court referred, by referral, with its scores; for reading alone. */
export const findCourtCaseScores = defineQuery({
  act: 'statistics:read',
  input: CaseScoresInput,
  load: async (db, asked, { actor, today }) => {
    const courtId = courtOf(actor)
    return courtId ? loadCaseScores(db, { courtId }, asked, today, offeredMediators(await readClosers(db), new Set([asked.mediator ?? '']))) : null
  },
  present: (view, { actor, now }): CourtCaseScoresView => ({ ...view, watermark: watermarkOf(actor, stamp(now)) }),
})
