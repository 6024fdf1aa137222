import 'server-only'
import { z } from 'zod'
import {
  countRosterEntries,
  findWaitingEntries as findWaiting,
  type WaitingEntry,
} from '@/lib/data/stores/roster/roster-list-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { findTrainingBar } from '@/lib/domain/roster/decide-roster-move'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { rosterSubject } from '@/lib/labels/zh-CN/roster'
import { CONFIRM_MANY } from '@/lib/labels/zh-CN/roster-confirm'
import { defineQuery } from '../define-query'

/** As many as are confirmed at once; the rest follows afterwards. */
const SHOWN_AT_MOST = 100
/** Among which they are found: as many mediators as a city's courts recommend in one go. */
const WAITING_AT_MOST = 3000

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

/**
 * 批量确认入册: what waits for the court's decision, for those who decide. What can be confirmed comes
 * first, so that those who wait for a training do not fill the page.
 */
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
  present: ({ entries, total }, { today, now }): WaitingView => {
    const rows = entries.map((entry) => presentWaiting(entry, today, now))
    const inTurn = [
      ...rows.filter(({ bar }) => bar === null),
      ...rows.filter(({ bar }) => bar !== null),
    ]
    return { total, today, rows: inTurn.slice(0, SHOWN_AT_MOST) }
  },
})

function presentWaiting(entry: WaitingEntry, today: LocalDate, now: Date): WaitingRow {
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
}
