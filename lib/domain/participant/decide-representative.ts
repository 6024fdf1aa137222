// The representative whom the institution named before there was a mediator. Sources: 在线调解规则 第15条;
// 民诉法 第51条, 第60条; 民法典 第39条, 第175条; docs/decisions/0120-before-a-mediator.md.
import type { CaseStatus } from '../case/status'
import { mayAsk } from '../invitation/decide-invitation'
import type { LocalDate } from '../time/local-date'
import { allow, refuse, type Decided } from '../refusal'
import { REPRESENTATIVE_ENDS, type GuardianEnd, type RepresentativeEnd } from './guardian-limits'

/** Who represents a party, also one who was ended; `id` is that of the participation. */
export type NamedRepresentative = {
  readonly id: string
  readonly name: string
  readonly party: string
  /** Of a person: its guardian. */
  readonly isGuardian: boolean
  readonly isMinor: boolean
  /** By the institution, and not by a referral, an application or a mediator. */
  readonly isNamedByInstitution: boolean
  readonly end: {
    readonly on: LocalDate
    readonly reason: string
    readonly by: string | null
  } | null
}

/**
 * The reasons that fit whom the person represents; of a party that is still a child all but 已满十八周岁.
 */
export function endsOf({
  isGuardian,
  isMinor,
}: Pick<NamedRepresentative, 'isGuardian' | 'isMinor'>): readonly GuardianEnd[] {
  return isGuardian && !isMinor ? ['of_age', ...REPRESENTATIVE_ENDS] : REPRESENTATIVE_ENDS
}

/** `of_age` is the end of a guardian alone. */
export type EndedRepresentative = NamedRepresentative &
  (
    | { readonly isGuardian: true; readonly reason: GuardianEnd }
    | { readonly isGuardian: false; readonly reason: RepresentativeEnd }
  )

/**
 * The institution ends a representative whom it named, from today, until a mediator has taken the
 * case; another may then be named. Whom the court or the applicant named it leaves: that person
 * corrects it (0105). The same form sent twice ends once.
 * @param typed `by`: the name of the one who acts
 * @returns null where the same person ended it in the same way before; or STATUS_DOES_NOT_ASK,
 * REPRESENTATIVE_ENDED, INPUT_INVALID
 */
export function decideEndRepresentative(
  {
    status,
    representatives,
  }: { readonly status: CaseStatus; readonly representatives: readonly NamedRepresentative[] },
  typed: {
    readonly representativeId: string
    readonly reason: GuardianEnd
    readonly by: string
  },
  today: LocalDate,
): Decided<EndedRepresentative | null> {
  const found = representatives.find(({ id }) => id === typed.representativeId)
  if (!found?.isNamedByInstitution)
    return refuse('INPUT_INVALID', {}, { representativeId: 'NOT_AN_OPTION' })
  const { end, name } = found
  if (end)
    return end.on === today && end.reason === typed.reason && end.by === typed.by
      ? allow(null)
      : refuse('REPRESENTATIVE_ENDED', { person: name, on: end.on, by: end.by })
  if (!mayAsk(status)) return refuse('STATUS_DOES_NOT_ASK')
  const { reason } = typed
  if (!endsOf(found).includes(reason))
    return refuse(
      'INPUT_INVALID',
      {},
      { reason: found.isGuardian ? 'STILL_A_MINOR' : 'NOT_AN_OPTION' },
    )
  if (found.isGuardian) return allow({ ...found, isGuardian: true, reason })
  return reason === 'of_age'
    ? refuse('INPUT_INVALID', {}, { reason: 'NOT_AN_OPTION' })
    : allow({ ...found, isGuardian: false, reason })
}
