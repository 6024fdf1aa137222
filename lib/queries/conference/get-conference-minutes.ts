import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findMinutesOfCase } from '@/lib/data/stores/minutes/minutes-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { findMyCase } from '../mediator/act-head'

export type ConferenceMinutesView = {
  /** The minutes of this meeting; null: they are not begun. */
  readonly minutesId: string | null
}

/** Beside the pictures: which minutes are those of this meeting. */
export const getConferenceMinutes = defineSqlQuery({
  act: 'mediation:read',
  input: z.strictObject({ caseId: CaseId, meetingId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, meetingId }, context) => {
    const [card, all] = await Promise.all([
      findMyCase(db, caseId, context),
      findMinutesOfCase(db, caseId),
    ])
    if (!card) return null
    const minutes = all.find((each) => each.meetingId === meetingId && !each.supplementsId)
    return { card, minutesId: minutes?.id ?? null }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ minutesId }): ConferenceMinutesView => ({ minutesId }),
})
