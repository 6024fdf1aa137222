import 'server-only'
import { z } from 'zod'
import { findInstitution } from '@/lib/data/stores/institution/institution-store'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/** The institution that the actor administers: what stands on the slips it hands out. */
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
