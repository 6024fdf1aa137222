import { IN_FORCE_SINCE } from './law-dates'
import type { LegalBasis } from './legal-basis'
import type { LocalDate } from './time/local-date'

// What happened is explained by the rules in force then (domain.md, Decisions 13): a case of 2020
// does not rest on the 在线调解规则 of 2021.

/** `before`: the article that it replaced; null where no rule said it before. */
type Version = { readonly since: string; readonly before: LegalBasis | null }

const VERSIONS: Partial<Record<LegalBasis, Version>> = {
  civil_procedure_85: { since: IN_FORCE_SINCE.civilProcedureOf2021, before: 'civil_procedure_82' },
  civil_procedure_126: { since: IN_FORCE_SINCE.civilProcedureOf2021, before: null },
  civil_procedure_187: { since: IN_FORCE_SINCE.civilProcedureOf2021, before: null },
  civil_procedure_246_of_2021: { since: IN_FORCE_SINCE.civilProcedureOf2021, before: null },
  civil_procedure_250: {
    since: IN_FORCE_SINCE.civilProcedureOf2023,
    before: 'civil_procedure_246_of_2021',
  },
  civil_procedure_interpretation_372: {
    since: IN_FORCE_SINCE.civilProcedureInterpretationOf2022,
    before: null,
  },
  civil_procedure_201_of_2021: { since: IN_FORCE_SINCE.civilProcedureOf2021, before: null },
  civil_procedure_205: {
    since: IN_FORCE_SINCE.civilProcedureOf2023,
    before: 'civil_procedure_201_of_2021',
  },
  confirmation_rules_4: { since: IN_FORCE_SINCE.confirmationRules, before: null },
  confirmation_rules_5: { since: IN_FORCE_SINCE.confirmationRules, before: null },
  online_litigation_20: { since: IN_FORCE_SINCE.onlineLitigation, before: null },
  online_mediation_4: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_8: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_9: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_10: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_11_invited_13: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_12: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_13: { since: IN_FORCE_SINCE.onlineMediation, before: 'invited_mediation_15' },
  online_mediation_14: { since: IN_FORCE_SINCE.onlineMediation, before: 'invited_mediation_13' },
  online_mediation_15: { since: IN_FORCE_SINCE.onlineMediation, before: 'invited_mediation_14' },
  online_mediation_16: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_17: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_18: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_19: { since: IN_FORCE_SINCE.onlineMediation, before: 'invited_mediation_24' },
  online_mediation_20: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_21: { since: IN_FORCE_SINCE.onlineMediation, before: 'invited_mediation_21' },
  online_mediation_22: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_24: { since: IN_FORCE_SINCE.onlineMediation, before: 'invited_mediation_27' },
  online_mediation_24_length: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_24_invited_27: {
    since: IN_FORCE_SINCE.onlineMediation,
    before: 'invited_mediation_27',
  },
  online_mediation_25: { since: IN_FORCE_SINCE.onlineMediation, before: 'invited_mediation_26' },
  online_mediation_26: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  online_mediation_29: { since: IN_FORCE_SINCE.onlineMediation, before: null },
  invited_mediation_2: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_11: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_12: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_13: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_14: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_15: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_18: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_19: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_20: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_21: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_24: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_26: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  invited_mediation_27: { since: IN_FORCE_SINCE.invitedMediation, before: null },
  people_mediation_27: { since: IN_FORCE_SINCE.peopleMediation, before: null },
  people_mediation_31: { since: IN_FORCE_SINCE.peopleMediation, before: null },
  pipl_51: { since: IN_FORCE_SINCE.networkSecurityOf2025, before: 'pipl_51_security_21' },
  pipl_51_security_21: { since: IN_FORCE_SINCE.personalInformation, before: 'network_security_21' },
  network_security_21: { since: IN_FORCE_SINCE.networkSecurity, before: null },
}

/** The article that said on a day what `basis` says now; null where no rule said it yet. */
export function basisInForce(basis: LegalBasis, on: LocalDate): LegalBasis | null {
  const version = VERSIONS[basis]
  if (!version || on >= version.since) return basis
  return version.before && basisInForce(version.before, on)
}
