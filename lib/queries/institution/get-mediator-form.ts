import 'server-only'
import { z } from 'zod'
import { findMediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import { maskDocumentNumber } from '@/lib/domain/identity/masking'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import { readSealed } from '@/lib/platform/sealed-value'
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
  /** null: what is stored cannot be read. */
  readonly phone: string | null
  readonly identity: string | null
  readonly isIdentityUnreadable: boolean
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
  present: ({ file }): MediatorFormView => {
    const { mediatorId, version, name, profile } = file
    const phone = readSealed(file.phoneSealed, 'accounts.phone_sealed', mediatorId)
    const identity =
      file.identitySealed &&
      readSealed(file.identitySealed, 'mediator_profiles.identity_sealed', mediatorId)
    return {
      mediatorId,
      version,
      name,
      phone: phone === UNREADABLE ? null : phone,
      identity: identity === UNREADABLE ? null : identity && maskDocumentNumber(identity),
      isIdentityUnreadable: identity === UNREADABLE,
      profile,
    }
  },
})
