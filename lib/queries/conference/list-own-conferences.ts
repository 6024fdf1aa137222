import 'server-only'
import { z } from 'zod'
import { findOwnConferences } from '@/lib/data/stores/conference/own-conference-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'
import { scopeOfSeat } from './load-view'

export type OwnConferenceEntry = {
  readonly meetingId: string
  /** 第2次调解会：11月30日 15:00，用视频。 */
  readonly words: string
  /** It is time to come in. */
  readonly isTime: boolean
}

/** The meetings by video of a case to which the reader can come. */
export const listOwnConferences = defineSqlQuery({
  act: 'conference:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => ({
    actor,
    found: await findOwnConferences(db, caseId),
  }),
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ found }, { today }): readonly OwnConferenceEntry[] =>
    found.map(({ meetingId, no, startsAt, isTime }) => ({
      meetingId,
      words: CONFERENCE.next(no, dayAndTime(startsAt, today)),
      isTime: isTime ?? false,
    })),
})
