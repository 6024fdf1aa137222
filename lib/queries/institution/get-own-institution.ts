import 'server-only'
import { z } from 'zod'
import { findInstitution } from '@/lib/data/stores/institution/institution-store'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/** The institution the actor administers, as printed on the password slips. */
export const getOwnInstitution = defineQuery({
  act: 'institution:read',
  input: z.object({}),
  load: async (db, _input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId ? findInstitution(db, institutionId) : null
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ institutionId, name }) => ({ institutionId, name }),
})
