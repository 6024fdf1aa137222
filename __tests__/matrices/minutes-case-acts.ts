import { randomUUID } from 'node:crypto'
import type { MinutesState } from '@/lib/domain/minutes/minutes'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { reopenMinutes } from '@/lib/use-cases/minutes/reopen-minutes'
import { submitMinutes } from '@/lib/use-cases/minutes/submit-minutes'
import { supplementMinutes } from '@/lib/use-cases/minutes/supplement-minutes'
import { layMinutes } from '../support/lay-minutes'
import { layPreparations } from '../support/lay-preparations'
import { layMeeting } from '../support/meetings'
import type { World } from '../support/world'
import type { ActCase, ExistingCase } from './case-acts'

const minutesIn = (state: MinutesState, existing: ExistingCase, world: World) =>
  layMinutes(existing, world.people.mediatorA.id, state)

/** 调解笔录, each act on minutes of its own in the state that it needs. */
export const MINUTES_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'open_minutes',
    run: async (actor, existing) => {
      await layPreparations(existing)
      return openMinutes(actor, {
        caseId: existing.id,
        minutesId: randomUUID(),
        meetingId: await layMeeting(existing.id, new Date()),
      })
    },
  },
  {
    act: 'supplement_minutes',
    run: async (actor, existing, world) => {
      const { minutesId } = await minutesIn('confirmed', existing, world)
      return supplementMinutes(actor, {
        caseId: existing.id,
        minutesId: randomUUID(),
        supplementedId: minutesId,
      })
    },
  },
  {
    act: 'submit_minutes',
    run: async (actor, existing, world) => {
      const { minutesId } = await minutesIn('draft', existing, world)
      return submitMinutes(actor, { caseId: existing.id, minutesId, lastNo: 2 })
    },
  },
  {
    act: 'answer_minutes',
    run: async (actor, existing, world) => {
      const { minutesId } = await minutesIn('submitted', existing, world)
      return answerMinutes(actor, {
        caseId: existing.id,
        minutesId,
        personId: existing.applicantId,
        answer: 'confirmed',
        how: 'signed',
        on: toLocalDate(new Date()),
      })
    },
  },
  {
    act: 'reopen_minutes',
    run: async (actor, existing, world) => {
      const { minutesId } = await minutesIn('submitted', existing, world)
      return reopenMinutes(actor, { caseId: existing.id, minutesId })
    },
  },
]
