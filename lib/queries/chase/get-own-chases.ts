import 'server-only'
import { z } from 'zod'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findChasesOfCases, recordFirstReading } from '@/lib/data/stores/chase/chase-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { CHASED_ROLES } from '@/lib/domain/chase/chase'
import { defineQuery } from '../define-query'
import { presentAnswerable, presentChase, type AnswerableView, type ChaseView } from './chase-view'

export type OwnChasesView = {
  readonly caseId: string
  readonly caseNo: string
  /** The open ones first, then the latest. */
  readonly chases: readonly (ChaseView & { readonly answerable: AnswerableView })[]
}

/**
 * The 催办 of a case as its institution and its mediator read them, with the form of the answer.
 * Reading is no act: the first reading of each is recorded as the page is made.
 */
export const getOwnChases = defineQuery({
  act: 'chase:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor, now }) => {
    const record = await findCase(db, caseId)
    if (!record || !(CHASED_ROLES as readonly string[]).includes(actor.role)) return null
    const chases = await findChasesOfCases(db, [caseId])
    const first: string[] = []
    for (const { id, read, closed } of chases)
      if (!read && !closed && (await recordFirstReading(db, id, actor, now))) first.push(id)
    return {
      record,
      first,
      chases: first.length > 0 ? await findChasesOfCases(db, [caseId]) : chases,
    }
  },
  scope: ({ record: { institutionId, mediatorId } }) => ({ institutionId, mediatorId }),
  record: ({ chases, first }) =>
    chases
      .filter(({ id }) => first.includes(id))
      .map(({ id: chaseId, node, caseId, courtId, institutionId }) => ({
        event: { kind: 'chase.read' as const, data: { chaseId, node } },
        subject: { caseId, courtId, institutionId },
      })),
  present: ({ record: { id, caseNo, courtName }, chases }, { today }): OwnChasesView => ({
    caseId: id,
    caseNo,
    chases: chases.map((chase) => ({
      ...presentChase(chase, courtName, today),
      answerable: presentAnswerable(chase, today),
    })),
  }),
})
