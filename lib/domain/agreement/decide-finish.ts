// 定稿. Sources: 在线调解规则 第4条 (同意), 第17条 (核实身份、告知); 特邀规定 第14条 (告知), 第18条 (中止), 第24条;
// 民事调解规定 第8、10条; 民诉解释 第358条; domain.md 7 (缺字段则不能定稿).
import { refuseAfterCourtEnd } from '../case/court-end'
import { findLapse, findRunningPause } from '../case/lapse'
import { decideMove } from '../case/lifecycle'
import type { MissingPreparation } from '../case/preparation'
import { refusePreparations } from '../case/refuse-preparations'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findCurrent, type AgreementFacts } from './agreement-state'
import { checkAgreement } from './check-agreement'

/**
 * Fixes the version that the mediator has read for signing. Not while something in it is wrong, nor
 * while the mediation is suspended on suspicion of a sham dispute, nor before the parties have
 * agreed to mediation, are identified and informed: what they sign would come from no mediation of
 * theirs.
 * @returns the move, or SUSPICION_ENDS_MEDIATION, AGREEMENT_MISSING, AGREEMENT_FINISHED,
 * AGREEMENT_SAVED_MEANWHILE, AGREEMENT_INCOMPLETE, AGREEMENT_SUSPENDED, AGREEMENT_AFTER_LAPSE,
 * PREPARATIONS_MISSING, STATUS_DOES_NOT_ALLOW
 */
export function decideFinishAgreement(
  facts: AgreementFacts & {
    readonly sha256: string
    /** What the law wants before a mediation and is not recorded yet. */
    readonly missing: readonly MissingPreparation[]
  },
  { version }: { readonly version: number },
  { today }: { readonly today: LocalDate },
): Decided<Transition<'finish_agreement'>> {
  const moved = decideMove('finish_agreement', facts)
  if (!moved.ok) return moved
  const ended = refuseAfterCourtEnd(facts)
  if (ended) return ended
  const lapsedOn = findLapse(facts, today)
  if (lapsedOn) return refuse('AGREEMENT_AFTER_LAPSE', { lapsedOn })
  const pause = findRunningPause(facts, today)
  if (pause?.reason === 'suspension') return refuse('AGREEMENT_SUSPENDED', { from: pause.from })
  if (facts.missing.length > 0) return refusePreparations(facts.missing)
  const current = findCurrent(facts.agreement)
  if (!current) return refuse('AGREEMENT_MISSING')
  if (current.finished) return refuse('AGREEMENT_FINISHED')
  if (current.version !== version) {
    return refuse('AGREEMENT_SAVED_MEANWHILE', {
      by: current.savedBy,
      at: current.savedAt.toISOString(),
    })
  }
  const wrong = checkAgreement(current.draft, { ...facts, today }).filter(
    ({ severity }) => severity === 'wrong',
  )
  if (wrong.length > 0) return refuse('AGREEMENT_INCOMPLETE', { wrong: wrong.length })
  return allow({
    move: 'finish_agreement',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'agreement.finished',
      data: {
        agreementNo: current.agreementNo,
        version,
        terms: current.draft.terms.length,
        sha256: facts.sha256,
      },
    },
    basis: 'invited_mediation_24',
  })
}
