import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { findProgress, presentProgress, ProgressInput, type CaseProgressView } from '../case/progress-view'
import { defineQuery } from '../define-query'
import { courtOf, watermarkOf } from './reviewing'

export type CourtProgressView = CaseProgressView & { readonly watermark: string | null }

/** 调解进度 of a case the actor's court referred. Each look is recorded in the case's chain. */
export const getCourtProgress = defineQuery({
  act: 'case:read',
  input: ProgressInput,
  load: async (db, input, { actor }) => (courtOf(actor) ? findProgress(db, input) : null),
  scope: ({ standing }) => scopeOf(standing),
  record: ({ standing }) => ({
    event: { kind: 'case.viewed', data: { surface: 'progress' } },
    subject: { caseId: standing.id, courtId: standing.courtId, institutionId: standing.institutionId },
  }),
  present: (facts, context, input): CourtProgressView => ({
    ...presentProgress(facts, context, input), watermark: watermarkOf(context.actor, stamp(context.now)),
  }),
})
