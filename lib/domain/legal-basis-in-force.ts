import type { LegalBasis } from './legal-basis'
import type { LocalDate } from './time/local-date'

// What happened is explained by the rules in force then (domain.md, Decisions 13): a case of 2020 does
// not rest on the 在线调解规则 of 2021.

/** `before`: the article that it replaced; null where no rule said it before. */
type Version = { readonly since: string; readonly before: LegalBasis | null }

/** 在线调解规则 (法释〔2021〕23号) and 民诉法 as revised in 2021, which moved 第82条 to 第85条. */
const SINCE_2022 = '2022-01-01'
/** 特邀调解规定 (法释〔2016〕14号). */
const SINCE_2016 = '2016-07-01'

const VERSIONS: Partial<Record<LegalBasis, Version>> = {
  civil_procedure_85: { since: SINCE_2022, before: 'civil_procedure_82' },
  online_mediation_8: { since: SINCE_2022, before: null },
  online_mediation_12: { since: SINCE_2022, before: null },
  online_mediation_13: { since: SINCE_2022, before: 'invited_mediation_15' },
  online_mediation_14: { since: SINCE_2022, before: 'invited_mediation_13' },
  online_mediation_15: { since: SINCE_2022, before: 'invited_mediation_14' },
  online_mediation_21: { since: SINCE_2022, before: 'invited_mediation_21' },
  online_mediation_24: { since: SINCE_2022, before: null },
  online_mediation_24_invited_27: { since: SINCE_2022, before: 'invited_mediation_27' },
  online_mediation_25: { since: SINCE_2022, before: 'invited_mediation_26' },
  online_mediation_26: { since: SINCE_2022, before: null },
  invited_mediation_11: { since: SINCE_2016, before: null },
  invited_mediation_12: { since: SINCE_2016, before: null },
  invited_mediation_13: { since: SINCE_2016, before: null },
  invited_mediation_14: { since: SINCE_2016, before: null },
  invited_mediation_15: { since: SINCE_2016, before: null },
  invited_mediation_18: { since: SINCE_2016, before: null },
  invited_mediation_21: { since: SINCE_2016, before: null },
  invited_mediation_26: { since: SINCE_2016, before: null },
  invited_mediation_27: { since: SINCE_2016, before: null },
  // 网络安全法 as revised in 2025 moved 第21条 to 第23条; 个人信息保护法 came in 2021.
  pipl_51: { since: '2026-01-01', before: 'pipl_51_security_21' },
  pipl_51_security_21: { since: '2021-11-01', before: 'network_security_21' },
  network_security_21: { since: '2017-06-01', before: null },
}

/** The article that said on a day what `basis` says now; null where no rule said it yet. */
export function basisInForce(basis: LegalBasis, on: LocalDate): LegalBasis | null {
  const version = VERSIONS[basis]
  if (!version || on >= version.since) return basis
  return version.before && basisInForce(version.before, on)
}
