import 'server-only'
import { z } from 'zod'
import { findInstitutionWithBranches } from '@/lib/data/stores/institution/institution-store'
import {
  findBranchFigures,
  findInvitations,
} from '@/lib/data/stores/institution/institution-figures-store'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { presentOrganisation, type OrganisationView } from './organisation-view'

/** 服务机构列表 (操作手册 3.8): the actor's institution and its branches. */
export const findOrganisations = defineQuery({
  act: 'institution:read',
  input: z.object({}),
  load: async (db, _input, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const files = await findInstitutionWithBranches(db, institutionId)
    return {
      institutionId,
      files,
      figures: await findBranchFigures(db),
      invitations: await findInvitations(
        db,
        files.map((file) => file.institutionId),
      ),
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ institutionId, files, figures, invitations }): readonly OrganisationView[] =>
    files.map((file) => presentOrganisation(file, institutionId, invitations, figures)),
})
