import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { findAccessSubject } from '../case/access-subject'
import {
  findProgress,
  presentProgress,
  ProgressInput,
  type CaseProgressView,
} from '../case/progress-view'
import { defineListQuery } from '../define-query'
import { reviewedCourtId, watermarkText } from './court-review'

export type CourtProgressView = CaseProgressView & { readonly watermark: string }

/** 调解进度 of a case the actor's court referred. Each look is recorded in the case's chain. */
export const getCourtProgress = defineListQuery({
  act: 'case:read',
  input: ProgressInput,
  load: async (db, input, { actor }) => {
    const facts = reviewedCourtId(actor) ? await findProgress(db, input) : null
    return facts && { ...facts, subject: await findAccessSubject(db, facts.state) }
  },
  scope: ({ state }) => scopeOf(state),
  record: ({ subject }) => ({
    subject,
    event: { kind: 'case.viewed', data: { surface: 'progress' } },
  }),
  present: (facts, context, input): CourtProgressView => ({
    ...maskNumbersInView(presentProgress(facts, context, input)),
    watermark: watermarkText(context.actor, stamp(context.now)),
  }),
})
