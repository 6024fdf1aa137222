import 'server-only'
import { z } from 'zod'
import { countAwaiting, findAwaitingPeople } from '@/lib/data/stores/mediator/awaiting-people-store'
import { findActivations } from '@/lib/data/stores/activation/activation-link-store'
import { maskPhone } from '@/lib/domain/identity/masking'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { describeHandover } from './describe-handover'

/** As many as one person can hand over at once; the rest follows afterwards. */
const AWAITING_AT_MOST = 100

export type AwaitingRow = {
  readonly mediatorId: string
  readonly version: number
  readonly name: string
  /** Masked: 138****5678. */
  readonly phone: string
  /** State of their present initial password or link. */
  readonly standing: string
}

export type AwaitingView = {
  readonly rows: readonly AwaitingRow[]
  readonly total: number
  readonly importId: string | null
}

/**
 * 待启用人员: mediators of the institution who have not signed in with their initial password; `import`:
 * only those of one import.
 */
export const findAwaiting = defineQuery({
  act: 'mediator:read',
  input: z.object({ import: z.uuid().nullable().optional().catch(null) }),
  load: async (db, { import: importId = null }, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const people = await findAwaitingPeople(db, institutionId, importId, AWAITING_AT_MOST)
    return {
      institutionId,
      people,
      activations: await findActivations(
        db,
        people.map(({ mediatorId }) => mediatorId),
      ),
      total: await countAwaiting(db, institutionId, importId),
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: (
    { people, activations, total },
    { now },
    { import: importId = null },
  ): AwaitingView => ({
    total,
    importId,
    rows: people.map(({ mediatorId, version, name, phoneSealed, expiresAt }) => ({
      mediatorId,
      version,
      name,
      phone: numberInWords(readSealed(phoneSealed, 'accounts.phone_sealed', mediatorId), maskPhone),
      standing: describeHandover(expiresAt, activations.get(mediatorId) ?? null, now),
    })),
  }),
})
