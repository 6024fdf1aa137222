import 'server-only'
import { z } from 'zod'
import { findHearings as findStoredHearings } from '@/lib/data/stores/complaint/hearing-store'
import { HEARING } from '@/lib/labels/zh-CN/complaint'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'

export type HearingView = {
  readonly complaintId: string
  readonly court: string
  readonly words: string
  readonly until: string
  /** What was stated, and when; null: nothing. */
  readonly stated: { readonly words: string; readonly by: string } | null
  /** It can be stated still. */
  readonly isOpen: boolean
}

/** 陈述申辩: what courts want to hear of the actor, or of the institution. */
export const findHearings = defineQuery({
  act: 'hearing:list',
  input: z.object({}),
  load: async (db) => ({ hearings: await findStoredHearings(db) }),
  present: ({ hearings }, { today }): readonly HearingView[] =>
    hearings.map(({ complaintId, court, words, dueOn, statement, statedBy, statedAt }) => ({
      complaintId,
      court,
      words,
      until: HEARING.until(dueOn),
      stated:
        statement !== null && statedAt !== null
          ? { words: statement, by: HEARING.stated(statedBy ?? '', stamp(statedAt)) }
          : null,
      isOpen: statement === null && dueOn >= today,
    })),
})
