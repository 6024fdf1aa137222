import 'server-only'
import { z } from 'zod'
import { findKnownPhones } from '@/lib/data/stores/import/import-mediator-store'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/**
 * What the lines of a mediators' import are checked against: phones that already have an account in
 * the institution.
 */
export const getMediatorImportWorld = defineQuery({
  act: 'import:read',
  input: z.strictObject({ phoneHashes: z.array(z.string().max(64)).max(20_000) }),
  load: async (db, { phoneHashes }, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    return { institutionId, phones: await findKnownPhones(db, phoneHashes) }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ phones }, { today }) => ({ ...phones, today }),
})
