import 'server-only'
import { z } from 'zod'
import {
  findBranchFigures,
  findInvitations,
} from '@/lib/data/stores/institution/institution-figures-store'
import { findInstitution } from '@/lib/data/stores/institution/institution-store'
import { mayAct } from '@/lib/domain/access/policy'
import type { InstitutionProfile } from '@/lib/domain/institution/profile-rules'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { presentOrganisation, type OrganisationView } from './organisation-view'

export type OrganisationDetailView = OrganisationView & {
  readonly version: number
  readonly profile: InstitutionProfile
  readonly mayEdit: boolean
}

/** One institution of the actor's organisation: their own or one of its branches. */
export const getOrganisation = defineQuery({
  act: 'institution:read',
  input: z.object({ institutionId: z.uuid() }),
  load: async (db, { institutionId }, { actor }) => {
    const own = administeredBy(actor)
    const file = own ? await findInstitution(db, institutionId) : null
    if (!own || !file || (file.institutionId !== own && file.parentId !== own)) return null
    return {
      own,
      file,
      figures: await findBranchFigures(db),
      invitations: await findInvitations(db, [institutionId]),
    }
  },
  scope: ({ own }) => ({ institutionId: own }),
  present: ({ own, file, figures, invitations }, { actor }): OrganisationDetailView => ({
    ...presentOrganisation(file, own, invitations, figures),
    version: file.version,
    profile: file.profile,
    mayEdit: mayAct(actor, 'institution:edit', { institutionId: own }) !== null,
  }),
})
