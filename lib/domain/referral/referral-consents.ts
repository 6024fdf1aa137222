/**
 * Whose consent a court must have before it refers. Sources: 在线调解规则 第4条 (mediation online needs the
 * parties' consent); 特邀规定 第11条 (委派 with the party's consent); 关于严格依法规范民事案件立案与调解工作的意见 (what is filed
 * is entrusted once the parties consent). Before filing the other side answers after the referral
 * (在线调解规则 第15条): the one who sues consents, the others may.
 */
import type { CaseSource } from '../case/source'
import { stageOf } from '../case/source'
import type { PartySide } from '../case/vocabulary'
import { decideConsents, type Consent } from '../case/consents'
import { allow, refuse, type Decided } from '../refusal'
import { parseLocalDate, type LocalDate } from '../time/local-date'

/** `applicants`: each applicant; `all`: each party. */
export type ConsentNeed = 'none' | 'applicants' | 'all'

/**
 * Whose consent the source asks for. An application is the consent of who applies; other bodies ask
 * for themselves.
 */
export function consentNeedOf(source: CaseSource): ConsentNeed {
  if (source === 'party_application' || source === 'administrative') return 'none'
  return stageOf(source) === 'filed' ? 'all' : 'applicants'
}

export type ConsentingParty = {
  readonly id: string
  readonly name: string
  readonly side: PartySide
}

const EARLIEST = parseLocalDate('2000-01-01')!

/**
 * Are the consents there that the source asks for, each with way and day? What others consented to
 * as well is kept with them.
 * @returns the consents with the parties' names; CONSENTS_INCOMPLETE with who is missing, or
 * INPUT_INVALID for a day that cannot be
 */
export function decideReferralConsents(
  source: CaseSource,
  parties: readonly ConsentingParty[],
  consents: readonly Consent[],
  today: LocalDate,
): Decided<readonly (Consent & { readonly party: string })[]> {
  const need = consentNeedOf(source)
  const given = new Set(consents.map(({ partyId }) => partyId))
  const needed = parties.filter(
    ({ id, side }) =>
      need === 'all' || (need === 'applicants' && side === 'applicant') || given.has(id),
  )
  if (needed.length === 0) return need === 'none' ? allow([]) : refuse('PARTIES_MISSING')
  return decideConsents(needed, consents, {
    notBefore: EARLIEST,
    tooEarly: 'DATE_BEFORE_2000',
    today,
    purpose: need === 'all' ? 'entrusting' : 'delegating',
  })
}
