import { IN_FORCE_SINCE } from '../law-dates'
import type { LocalDate } from '../time/local-date'
import type { SlotBasis } from './catalogue'

// A dossier is explained by the rules in force when its case was referred (domain.md, Decisions
// 13). What no rule required then is still kept, as the present rule requires: 参照.

/** `before`: the same rule under its former number; absent where there was none. */
type Version = { readonly since: string; readonly before?: SlotBasis }

const ONLINE_MEDIATION: Version = { since: IN_FORCE_SINCE.onlineMediation }
const ONLINE_LITIGATION: Version = { since: IN_FORCE_SINCE.onlineLitigation }
const INVITED_MEDIATION: Version = { since: IN_FORCE_SINCE.invitedMediation }

const VERSIONS: Partial<Record<SlotBasis, Version>> = {
  invited_mediation_11: INVITED_MEDIATION,
  invited_mediation_14: INVITED_MEDIATION,
  invited_mediation_24: INVITED_MEDIATION,
  invited_mediation_26: INVITED_MEDIATION,
  online_mediation_4: ONLINE_MEDIATION,
  online_mediation_8: ONLINE_MEDIATION,
  online_mediation_12: ONLINE_MEDIATION,
  online_mediation_13: ONLINE_MEDIATION,
  online_mediation_15: ONLINE_MEDIATION,
  online_mediation_17: ONLINE_MEDIATION,
  online_mediation_22: ONLINE_MEDIATION,
  online_mediation_24_26: ONLINE_MEDIATION,
  online_litigation_31: ONLINE_LITIGATION,
  online_litigation_35: ONLINE_LITIGATION,
  civil_procedure_62: {
    since: IN_FORCE_SINCE.civilProcedureOf2021,
    before: 'civil_procedure_59_of_2017',
  },
  civil_procedure_201_of_2021: {
    since: IN_FORCE_SINCE.civilProcedureOf2021,
    before: 'civil_procedure_194_of_2017',
  },
  civil_procedure_205: {
    since: IN_FORCE_SINCE.civilProcedureOf2023,
    before: 'civil_procedure_201_of_2021',
  },
}

export type CitedBasis = { readonly basis: SlotBasis; readonly isByAnalogy: boolean }

/** The article to cite for a slot of a case that was referred on a day. */
export function citeSlotBasis(basis: SlotBasis, referredOn: LocalDate): CitedBasis {
  const version = VERSIONS[basis]
  if (!version || referredOn >= version.since) return { basis, isByAnalogy: false }
  return version.before ? citeSlotBasis(version.before, referredOn) : { basis, isByAnalogy: true }
}
