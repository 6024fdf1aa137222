import 'server-only'
import { z } from 'zod'
import {
  findCourtsForRoster,
  findOwnEntries,
  findPeopleForRoster,
  type RosterHead,
} from '@/lib/data/stores/roster/roster-list-store'
import { findTrainingGap } from '@/lib/domain/assignment/training'
import { standingOf } from '@/lib/domain/roster/roster'
import { ROSTER_MOVES } from '@/lib/domain/roster/roster-moves'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { defineQuery } from '../define-query'
import { presentRosterRow, type RosterRow } from './roster-row'

type CourtChoice = { readonly id: string; readonly name: string }

export type OwnRosterPerson = {
  /** Null: the institution itself. */
  readonly mediatorId: string | null
  readonly name: string
  readonly entries: readonly (RosterRow & { readonly missing: string })[]
  /** Courts at which they can be recommended: they have no entry there, or have left it. */
  readonly openCourts: readonly CourtChoice[]
  readonly missing: string | null
  /** A mediator whom no court can confirm, for want of a training; an institution needs none. */
  readonly isUntrained: boolean
}

export type OwnRosterView = { readonly people: readonly OwnRosterPerson[] }

const { gaps } = OWN_ROSTER

const lacksTraining = (lastTrainedOn: LocalDate | null, today: LocalDate) =>
  findTrainingGap({ lastTrainedOn, lastAssignedAt: lastTrainedOn }, today) !== null

/**
 * What keeps this entry from a case, in words; what is missing for a mediator without an entry is
 * that it was not recommended.
 */
function findGap(entry: RosterHead, lastTrainedOn: LocalDate | null, today: LocalDate): string {
  switch (standingOf(entry, today)) {
    case 'recommended':
      return entry.mediatorId !== null && lacksTraining(lastTrainedOn, today)
        ? gaps.waitingUntrained
        : gaps.waiting
    case 'suspended':
      return gaps.suspended
    case 'refused':
    case 'removed':
    case 'resigned':
      return gaps.left
    case 'expired':
      return gaps.expired
    case 'ending':
      return gaps.ending
    case 'future':
    case 'in_force':
      return entry.mediatorId !== null && lacksTraining(lastTrainedOn, today)
        ? gaps.untrained
        : gaps.nothing
  }
}

const RECOMMENDED_FROM: readonly string[] = ROSTER_MOVES.recommend.from

function mayRecommend({ status }: Pick<RosterHead, 'status'>): boolean {
  return RECOMMENDED_FROM.includes(status)
}

/** 法院名册 of an institution: itself and its people, at which courts, and what is missing. */
export const findOwnRoster = defineQuery({
  act: 'roster:list',
  input: z.object({}),
  load: async (db, _input, { actor: { institutionId } }) => {
    if (institutionId === null) return null
    return {
      entries: await findOwnEntries(db),
      people: await findPeopleForRoster(db, institutionId),
      courts: await findCourtsForRoster(db),
    }
  },
  present: ({ entries, people, courts }, { today }): OwnRosterView => {
    const itself = { id: null, name: OWN_ROSTER.institution, lastTrainedOn: null }
    return {
      people: [itself, ...people].map(({ id, name, lastTrainedOn }) => {
        const own = entries.filter(({ mediatorId }) => mediatorId === id)
        return {
          mediatorId: id,
          name,
          entries: own.map((entry) => ({
            ...presentRosterRow(entry, today),
            missing: findGap(entry, lastTrainedOn, today),
          })),
          openCourts: courts.filter(({ id: courtId }) => {
            const entry = own.find((each) => each.courtId === courtId)
            return !entry || mayRecommend(entry)
          }),
          missing: own.length === 0 ? gaps.notRecommended : null,
          isUntrained: id !== null && lacksTraining(lastTrainedOn, today),
        }
      }),
    }
  },
})
