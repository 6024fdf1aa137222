import 'server-only'
import { z } from 'zod'
import { findCourtChoices } from '@/lib/data/stores/court/court-list-store'
import {
  findInstitutionOverview,
  type InstitutionOverview,
} from '@/lib/data/stores/institution/institution-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'

export type Choice = { readonly code: string; readonly name: string }
export type InstitutionSetUpView = InstitutionOverview & {
  /** Courts that have not invited it yet. */
  readonly furtherCourts: readonly Choice[]
}

/** One institution as it was set up, and the courts that may still invite it. */
export const getInstitutionSetUp = defineQuery({
  act: 'system:read',
  input: z.object({ institutionId: z.uuid() }),
  load: async (db, { institutionId }, { actor }) => {
    if (!mayAct(actor, 'system:read', {})) return null
    const institution = await findInstitutionOverview(db, institutionId)
    return institution && { institution, courts: await findCourtChoices(db) }
  },
  present: ({ institution, courts }): InstitutionSetUpView => {
    const inviting = new Set(institution.courts.map(({ code }) => code))
    return { ...institution, furtherCourts: courts.filter(({ code }) => !inviting.has(code)) }
  },
})
