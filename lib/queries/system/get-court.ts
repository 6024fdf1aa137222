import 'server-only'
import { z } from 'zod'
import {
  findConfirmationRules,
  findLastRule,
} from '@/lib/data/stores/court/confirmation-rule-store'
import { findKeysOfCourt } from '@/lib/data/stores/court/court-key-store'
import { findCourtOverview, type CourtOverview } from '@/lib/data/stores/court/court-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { presentKey, type CourtKeyView } from '../court/present-key'
import { defineQuery } from '../define-query'
import { presentCourtRule, type CourtRuleView } from './court-rule-view'

export type CourtView = CourtOverview & {
  readonly keys: readonly CourtKeyView[]
  readonly confirmationRule: CourtRuleView
}

/** One court with the keys of its own system: by their last four characters, never themselves. */
export const getCourt = defineQuery({
  act: 'system:read',
  input: z.object({ courtId: z.uuid() }),
  load: async (db, { courtId }, { actor }) => {
    if (!mayAct(actor, 'system:read', {})) return null
    const court = await findCourtOverview(db, courtId)
    return (
      court && {
        court,
        keys: await findKeysOfCourt(db, courtId),
        rules: await findConfirmationRules(db, courtId),
        last: await findLastRule(db, courtId),
      }
    )
  },
  present: ({ court, keys, rules, last }, { today }): CourtView => ({
    ...court,
    confirmationRule: presentCourtRule(rules, last, today),
    keys: keys.map(presentKey),
  }),
})
