import 'server-only'
import { z } from 'zod'
import { findSeals } from '@/lib/data/stores/document/institution-seal-store'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** The file with the picture of a seal of the own institution. */
export const getSealPicture = defineSqlQuery({
  act: 'institution:read',
  input: z.strictObject({ sealId: z.uuid() }),
  load: async (db, { sealId }, { actor }) => {
    if (!administeredBy(actor)) return null
    const seal = (await findSeals(db)).find(({ id }) => id === sealId)
    return seal ? { institutionId: actor.institutionId, seal } : null
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ seal: { storageKey, sha256, mediaType } }) => ({ storageKey, sha256, mediaType }),
})
