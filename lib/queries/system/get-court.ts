import 'server-only'
import { z } from 'zod'
import {
  findConfirmationRules,
  findLastRule,
} from '@/lib/data/stores/court/confirmation-rule-store'
import { findKeysOfCourt } from '@/lib/data/stores/court/court-key-store'
import { findCourtOverview, type CourtOverview } from '@/lib/data/stores/court/court-list-store'
import { findParameterVersions } from '@/lib/data/stores/parameter/parameter-version-store'
import { mayAct } from '@/lib/domain/access/policy'
import { isCourtKey, PARAMETER_KEYS } from '@/lib/domain/parameters/catalogue'
import { presentKey, type CourtKeyView } from '../court/present-key'
import { defineQuery } from '../define-query'
import { presentParameter, versionsOf, type ParameterRow } from './present-parameter'
import { presentCourtRule, type CourtRuleView } from './court-rule-view'

export type CourtView = CourtOverview & {
  readonly keys: readonly CourtKeyView[]
  readonly confirmationRule: CourtRuleView
  /** 参数 of courts as they hold for this one. */
  readonly parameters: readonly ParameterRow[]
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
        versions: await findParameterVersions(db),
      }
    )
  },
  present: ({ court, keys, rules, last, versions }, { today }): CourtView => ({
    ...court,
    confirmationRule: presentCourtRule(rules, last, today),
    parameters: PARAMETER_KEYS.filter(isCourtKey).map((key) =>
      presentParameter(key, versionsOf(key, versions), court.id, today),
    ),
    keys: keys.map(presentKey),
  }),
})
