import 'server-only'
import { z } from 'zod'
import {
  countRosterEntries,
  findWaitingEntries as findWaiting,
} from '@/lib/data/stores/roster/roster-list-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { findTrainingBar } from '@/lib/domain/roster/decide-roster-move'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { rosterSubject } from '@/lib/labels/zh-CN/roster'
import { CONFIRM_MANY } from '@/lib/labels/zh-CN/roster-confirm'
import { defineQuery } from '../define-query'

/** As many as are confirmed at once; the rest follows afterwards. */
const WAITING_AT_MOST = 100

export type WaitingRow = {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly kind: string
  readonly institution: string
  readonly qualification: string | null
  /** Null: a mediator without a training, which `bar` says. */
  readonly training: string | null
  /** Why it cannot be confirmed now; null: it can. */
  readonly bar: string | null
}

export type WaitingView = {
  readonly rows: readonly WaitingRow[]
  readonly total: number
  readonly today: string
}

/** 批量确认入册: what waits for the court's decision, for those who decide. */
export const findWaitingEntries = defineQuery({
  act: 'roster:list',
  input: z.object({}),
  load: async (db, _input, { actor: { courtId, role } }) => {
    if (courtId === null || !mayRoleAct(role, 'roster:confirm')) return null
    const filter = { courtId, statuses: ['recommended'], kind: null, name: null } as const
    return {
      entries: await findWaiting(db, courtId, WAITING_AT_MOST),
      total: await countRosterEntries(db, filter),
    }
  },
  present: ({ entries, total }, { today, now }): WaitingView => ({
    total,
    today,
    rows: entries.map((entry) => {
      const { id, revision, name, institution, qualification, lastTrainedOn, mediatorId } = entry
      const barred = findTrainingBar(entry, lastTrainedOn, today)
      return {
        id,
        revision,
        name,
        institution,
        qualification,
        kind: mediatorId === null ? rosterSubject.institution : rosterSubject.mediator,
        training:
          mediatorId === null
            ? CONFIRM_MANY.noTraining
            : lastTrainedOn && CONFIRM_MANY.training(lastTrainedOn),
        bar: barred && !barred.ok ? refusalSentence(barred.refusal, now) : null,
      }
    }),
  }),
})
