import 'server-only'
import { z } from 'zod'
import {
  findInstitutionEnd,
  findSuccessorChoices,
} from '@/lib/data/stores/institution/institution-end-store'
import { findWaitingProposal } from '@/lib/data/stores/proposal/proposal-store'
import { mayAct } from '@/lib/domain/access/policy'
import {
  isNothingOpen,
  type EndedInstitution,
  type InstitutionWork,
} from '@/lib/domain/ending/institution-end'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'

export type InstitutionEndView = {
  readonly id: string
  readonly name: string
  readonly ended: EndedInstitution | null
  readonly work: InstitutionWork
  readonly mayPropose: boolean
  /** By whom and when it was proposed, where that waits for a second person. */
  readonly waits: string | null
  /** Institutions that it can merge into. */
  readonly successors: readonly { readonly code: string; readonly name: string }[]
}

/** 机构终止、合并: what is still open at the institution, in numbers, and what can be proposed. */
export const getInstitutionEnd = defineQuery({
  act: 'system:read',
  input: z.object({ institutionId: z.uuid() }),
  load: async (db, { institutionId }, { actor, now }) => {
    if (!mayAct(actor, 'institution:propose-end', {})) return null
    const institution = await findInstitutionEnd(db, institutionId)
    return (
      institution && {
        institution,
        successors: await findSuccessorChoices(db, institutionId),
        waiting: await findWaitingProposal(
          db,
          'institution_end',
          { subjectId: institutionId },
          now,
        ),
      }
    )
  },
  present: ({ institution, successors, waiting }): InstitutionEndView => ({
    ...institution,
    successors,
    mayPropose: !institution.ended && !waiting && isNothingOpen(institution.work),
    waits: waiting && `${waiting.proposedByName} ${stamp(waiting.proposedAt)}`,
  }),
})
