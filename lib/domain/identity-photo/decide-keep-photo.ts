// The photo of the document that a mediator saw. Sources: 在线诉讼规则 第7条 (证件证照比对);
// docs/decisions/0119-identity-renewed.md.
import type { IdentityWay } from '../case/preparations'
import type { CaseStatus } from '../case/status'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'

/** A check with what the photo needs to know of it. */
export type PhotographedCheck = {
  readonly id: string
  /** null: a person declared it for themself. */
  readonly mediatorId: string | null
  readonly person: string
  readonly way: IdentityWay
  readonly matches: boolean
  readonly on: LocalDate
  /** null: it has none. */
  readonly photoId: string | null
}

/** Ways by which the mediator sees the document itself. */
const SEEN_WAYS = ['original_on_site', 'video'] as const satisfies readonly IdentityWay[]

/**
 * May a photo belong to this check at all: the mediator's own, which matched, and the document was
 * seen?
 */
export function takesPhoto(
  { mediatorId, way, matches }: PhotographedCheck,
  actorId: string,
): boolean {
  return mediatorId === actorId && matches && SEEN_WAYS.some((each) => each === way)
}

/**
 * One photo of the document, added by who checked it, on the day of the check: later it shows
 * nothing of that check.
 * @returns the check, or IDENTITY_PHOTO_UNFIT, IDENTITY_PHOTO_LATE, IDENTITY_PHOTO_TWICE
 */
export function decideKeepPhoto(
  facts: { readonly status: CaseStatus; readonly checks: readonly PhotographedCheck[] },
  checkId: string,
  { actorId, today }: { readonly actorId: string; readonly today: LocalDate },
): Decided<PhotographedCheck> {
  const check = facts.checks.find(({ id }) => id === checkId)
  if (facts.status !== 'in_mediation' || !check || !takesPhoto(check, actorId))
    return refuse('IDENTITY_PHOTO_UNFIT')
  if (check.on !== today) return refuse('IDENTITY_PHOTO_LATE')
  return check.photoId === null ? allow(check) : refuse('IDENTITY_PHOTO_TWICE')
}
