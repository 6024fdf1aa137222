// 保存协议草稿. Sources: 特邀规定 第24条; 在线调解规则 第19条; domain.md, Decisions 11.
import { findLapse } from '../case/lapse'
import { decideMove } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findCurrent, type AgreementFacts } from './agreement-state'
import { checkAgreement } from './check-agreement'
import type { AgreementDraft } from './draft'

/** The version that the editor saw; 0 before the first save. */
type Save = {
  readonly draft: AgreementDraft
  readonly agreementNo: number
  readonly version: number
}

/**
 * Saves a draft as a new version; it may be incomplete or wrong. Another editor's newer version is
 * never overwritten. No terms are negotiated after the mediation period.
 * @returns the move, or AGREEMENT_SAVED_MEANWHILE, AGREEMENT_FINISHED, AGREEMENT_AFTER_LAPSE,
 * STATUS_DOES_NOT_ALLOW
 */
export function decideSaveAgreement(
  facts: AgreementFacts,
  { draft, agreementNo, version }: Save,
  { today }: { readonly today: LocalDate },
): Decided<Transition<'save_agreement'>> {
  const moved = decideMove('save_agreement', facts)
  if (!moved.ok) return moved
  const lapsedOn = findLapse(facts, today)
  if (lapsedOn) return refuse('AGREEMENT_AFTER_LAPSE', { lapsedOn })
  const current = findCurrent(facts.agreement)
  if (current?.finished) return refuse('AGREEMENT_FINISHED')
  const next = current
    ? { agreementNo: current.agreementNo, version: current.version + 1 }
    : { agreementNo: (facts.agreement?.agreementNo ?? 0) + 1, version: 1 }
  if (agreementNo !== next.agreementNo || version !== next.version - 1) {
    return refuse('AGREEMENT_SAVED_MEANWHILE', {
      by: facts.agreement?.savedBy,
      at: facts.agreement?.savedAt.toISOString(),
    })
  }
  const findings = checkAgreement(draft, { ...facts, today })
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  return allow({
    move: 'save_agreement',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'agreement.saved',
      data: {
        ...next,
        terms: draft.terms.length,
        wrong: count('wrong'),
        unclear: count('unclear'),
      },
    },
    basis: 'invited_mediation_24',
  })
}
