import 'server-only'
import { z } from 'zod'
import { findCoMediationsOf } from '@/lib/data/stores/case/co-mediator-store'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { findMediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import { getPerson } from '@/lib/data/stores/mediator/people-store'
import {
  countUnarchived,
  findNextMeetings,
  findOpenWork,
  findUnassignedAfter,
} from '@/lib/data/stores/mediator/service-end-store'
import { findEntriesInPlay } from '@/lib/data/stores/roster/roster-store'
import { toEndedService } from '@/lib/data/mappers/ended-service'
import { mayAct } from '@/lib/domain/access/policy'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import {
  decideEndService,
  ENTERED_LATE_AT_MOST,
  type EndedService,
  type OpenWork,
} from '@/lib/domain/ending/service-end'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { readFirstCases } from '../case/case-list'
import { listDaysOf } from '../case/list-days'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import type { CoMediationRow, OpenCaseRow } from './mediator-view'
import { presentOpenCase } from './present-mediator-file'

/** Most cases that are handed over in one go; the page is opened again for the rest. */
const CASES_SHOWN = 100

export type HandOverRow = OpenCaseRow & {
  /** When the next planned meeting begins; null: none is planned. */
  readonly nextMeeting: string | null
}

export type ServiceEndView = {
  readonly mediatorId: string
  readonly name: string
  readonly ended: EndedService | null
  readonly work: OpenWork
  /** The next to lapse first, not always all of them. */
  readonly cases: readonly HandOverRow[]
  readonly coMediations: readonly CoMediationRow[]
  /** Taken from them and with no one yet. */
  readonly unassigned: readonly OpenCaseRow[]
  readonly unarchived: number
  /** Entries in rosters of courts that are resigned with it. */
  readonly entries: number
  readonly mayEnd: boolean
  /** Today: then no case is given to them meanwhile. */
  readonly isOnLeave: boolean
  readonly today: LocalDate
  /** The earliest day that can be entered. */
  readonly earliest: LocalDate
}

/** 办理调出、离职: what is open at a mediator of the actor's institution. */
export const getServiceEnd = defineQuery({
  act: 'mediator:read',
  input: z.object({ mediatorId: z.uuid() }),
  load: async (db, { mediatorId }, { actor, now, today, calendar }) => {
    const institutionId = administeredBy(actor)
    const file = institutionId ? await findMediatorFile(db, mediatorId) : null
    if (!institutionId || !file) return null
    const query = {
      tenant: { institutionId },
      filter: { mediatorId, statuses: CARRIED_STATUSES },
      order: 'due' as const,
      days: listDaysOf({ today, calendar }),
    }
    const cases = await readFirstCases(db, query, CASES_SHOWN)
    const waiting = await findUnassignedAfter(db, mediatorId)
    return {
      institutionId,
      leave: file.leave,
      person: await getPerson(db, mediatorId),
      work: await findOpenWork(db, mediatorId),
      cases,
      meetings: await findNextMeetings(
        db,
        cases.map(({ id }) => id),
        now,
      ),
      unassigned: await readCaseList(
        db,
        { ...query, filter: {} },
        { kind: 'ids', ids: waiting },
        { cursor: null, isBackwards: false, take: CASES_SHOWN },
      ),
      coMediations: await findCoMediationsOf(db, mediatorId, CASES_SHOWN),
      unarchived: await countUnarchived(db, mediatorId),
      entries: (await findEntriesInPlay(db, mediatorId)).length,
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: (facts, context): ServiceEndView => {
    const { person, work, cases, meetings, institutionId, leave } = facts
    const { today } = context
    const ended = toEndedService(person.endedOn, person.endedAs)
    const decided = decideEndService(
      {
        name: person.name,
        ended,
        work,
        changedBy: person.statusChangedByName,
        changedAt: person.statusChangedAt,
      },
      { as: 'left', on: today },
      today,
    )
    const may = mayAct(context.actor, 'mediator:end-service', { institutionId })
    return {
      mediatorId: person.id,
      name: person.name,
      ended,
      work,
      cases: cases.map((row) => {
        const next = meetings.get(row.id)
        return { ...presentOpenCase(row, context), nextMeeting: next ? stamp(next) : null }
      }),
      unassigned: facts.unassigned.map((row) => presentOpenCase(row, context)),
      coMediations: facts.coMediations.map(({ disputeType: type, addedAt, ...each }) => ({
        ...each,
        disputeType: disputeType[type],
        since: toLocalDate(addedAt),
      })),
      unarchived: facts.unarchived,
      entries: facts.entries,
      isOnLeave: leave !== null && leave.from <= today && leave.to >= today,
      mayEnd: decided.ok && may !== null,
      today,
      earliest: addDays(today, -ENTERED_LATE_AT_MOST),
    }
  },
})
