import 'server-only'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { loadMediatorScores, type MediatorScoresView } from '../scoring/mediator-scores-view'
import { MediatorScoresInput } from '../scoring/score-input'
import { courtOf, watermarkOf } from './reviewing'

export type CourtMediatorScoresView = MediatorScoresView & { readonly watermark: string | null }

/** The mediators who closed cases that the actor's court referred, whichever institution they belong to; for reading alone. */
export const findCourtMediatorScores = defineQuery({
  act: 'statistics:read',
  input: MediatorScoresInput,
  load: async (db, asked, { actor, today }) => {
    const courtId = courtOf(actor)
    return courtId ? loadMediatorScores(db, { courtId }, asked, today) : null
  },
  present: (view, { actor, now }): CourtMediatorScoresView => ({ ...view, watermark: watermarkOf(actor, stamp(now)) }),
})
