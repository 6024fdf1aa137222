import 'server-only'
import { z } from 'zod'
import { findCourtChoices } from '@/lib/data/stores/court/court-list-store'
import {
  findBranches,
  findInstitutionOverview,
  type BranchOverview,
  type InstitutionOverview,
} from '@/lib/data/stores/institution/institution-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'

export type Choice = { readonly code: string; readonly name: string }
export type InstitutionSetUpView = InstitutionOverview & {
  /** Courts that have not invited it yet. */
  readonly furtherCourts: readonly Choice[]
  readonly branches: readonly BranchOverview[]
}

/** One institution as it was set up, its branches, and the courts that may still invite it. */
export const getInstitutionSetUp = defineQuery({
  act: 'system:read',
  input: z.object({ institutionId: z.uuid() }),
  load: async (db, { institutionId }, { actor }) => {
    if (!mayAct(actor, 'system:read', {})) return null
    const institution = await findInstitutionOverview(db, institutionId)
    return (
      institution && {
        institution,
        courts: await findCourtChoices(db),
        branches: await findBranches(db, institutionId),
      }
    )
  },
  present: ({ institution, courts, branches }): InstitutionSetUpView => {
    const inviting = new Set(institution.courts.map(({ code }) => code))
    return {
      ...institution,
      branches,
      furtherCourts: courts.filter(({ code }) => !inviting.has(code)),
    }
  },
})
