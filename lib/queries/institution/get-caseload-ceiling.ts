import 'server-only'
import { z } from 'zod'
import { readCaseloadCeiling } from '@/lib/data/stores/parameter/parameter-store'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/** The installation's ceiling of caps, for the forms in which an institution sets one. */
export const getCaseloadCeiling = defineQuery({
  act: 'mediator:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId ? { institutionId, ceiling: await readCaseloadCeiling(db) } : null
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ ceiling }) => ceiling,
})
