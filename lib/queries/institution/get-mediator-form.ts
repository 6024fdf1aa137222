import 'server-only'
import { z } from 'zod'
import { findMediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import { maskDocumentNumber } from '@/lib/domain/identity/masking'
import type { MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import { openNumber } from '@/lib/platform/personal-number'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/**
 * Initial values of the form 修改资料. Numbers are not sent back, and the identity number is masked:
 * a field submitted empty keeps its stored number.
 */
export type MediatorFormView = {
  readonly mediatorId: string
  readonly version: number
  readonly name: string
  readonly phone: string
  readonly identity: string | null
  readonly profile: MediatorProfile
}

export const getMediatorForm = defineQuery({
  act: 'mediator:read',
  input: z.object({ mediatorId: z.uuid() }),
  load: async (db, { mediatorId }, { actor }) => {
    const institutionId = administeredBy(actor)
    const file = institutionId ? await findMediatorFile(db, mediatorId) : null
    return file && institutionId ? { institutionId, file } : null
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ file }): MediatorFormView => ({
    mediatorId: file.mediatorId,
    version: file.version,
    name: file.name,
    phone: openNumber(file.phoneSealed),
    identity: file.identitySealed && maskDocumentNumber(openNumber(file.identitySealed)),
    profile: file.profile,
  }),
})
