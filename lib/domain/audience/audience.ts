// Who may hear what was said within a mediation. Sources: 在线调解规则 第16条, 第18条; 特邀规定 第17条, 第22条; 民诉法解释
// 第146条; 人民调解法 第20条, 第23条; docs/decisions/0060-participants-and-audiences.md.
import type { Actor } from '../access/roles'
import type { ParticipantKind } from '../participant/capacity'

/** Stored with everything said, noted, offered or handed in; never widened. */
export const AUDIENCES = ['case', 'caucus', 'mediators', 'sealed'] as const
export type AudienceKind = (typeof AUDIENCES)[number]

/** `caucus` belongs to one party: not to a co-litigant on the same side. */
export type Audience =
  | { readonly kind: 'case' | 'mediators' | 'sealed' }
  | { readonly kind: 'caucus'; readonly partyId: string }

/** What a person is to a case at this moment. */
export type Listener =
  | { readonly kind: 'mediator' | 'administrator' | 'outsider' }
  /**
   * A party, or one who takes part for it: of several parties, where one person does so for
   * several.
   */
  | {
      readonly kind: 'participant'
      readonly partyIds: readonly string[]
      /**
       * Of a third person who joined later: from when on they hear what is said to all; null: from
       * the beginning.
       */
      readonly hearsFrom: Date | null
    }
  /** One who was invited to help: the topics of their scope, as long as the invitation holds. */
  | { readonly kind: 'invited'; readonly topicIds: readonly string[] }

/** One row of `participants`: which account takes part in the case, for which party. */
export type CaseParticipant = {
  readonly accountId: string | null
  readonly kind: ParticipantKind
  /** Null for an invited person. */
  readonly partyId: string | null
  readonly hasEnded: boolean
  /** When its party joined, if it did so later (docs/decisions/0118-third-persons.md). */
  readonly joinedAt?: Date | null
  /**
   * Of an invited person who helps now (lib/domain/invited/standing.ts): the topics of the scope.
   */
  readonly topicIds?: readonly string[]
}

/**
 * What an actor is to a case. Courts and reviewers are outsiders to what is negotiated: they read
 * records, agreements, undisputed facts, notices and outcomes, which have no audience. A mediator
 * who left is an outsider too, as is an account whose participation has ended. An invited person
 * hears the topics of their scope and nothing else (特邀规定 第17条); who takes part for a party as well
 * hears as that one. Who takes part for a party from the beginning hears all of it, also where they
 * do so for one that joined later.
 */
export function findListener(
  actor: Pick<Actor, 'id' | 'role' | 'institutionId'>,
  of: {
    readonly mediatorId: string | null
    /** Those who mediate with the presiding one (在线调解规则 第11条). */
    readonly coMediatorIds: readonly string[]
    readonly institutionId: string | null
    readonly participants: readonly CaseParticipant[]
  },
): Listener {
  if (
    actor.role === 'mediator' &&
    (of.mediatorId === actor.id || of.coMediatorIds.includes(actor.id))
  )
    return { kind: 'mediator' }
  if (
    actor.role === 'institution_admin' &&
    actor.institutionId !== null &&
    of.institutionId === actor.institutionId
  )
    return { kind: 'administrator' }
  if (actor.role === 'party') {
    const own = of.participants.flatMap(({ accountId, kind, partyId, hasEnded, joinedAt }) =>
      accountId === actor.id && kind !== 'invited' && !hasEnded && partyId !== null
        ? [{ partyId, joinedAt: joinedAt ?? null }]
        : [],
    )
    if (own.length > 0)
      return {
        kind: 'participant',
        partyIds: own.map(({ partyId }) => partyId),
        hearsFrom: findEarliest(own.map(({ joinedAt }) => joinedAt)),
      }
    const topicIds = of.participants.flatMap(({ accountId, kind, hasEnded, topicIds: open }) =>
      accountId === actor.id && kind === 'invited' && !hasEnded ? (open ?? []) : [],
    )
    if (topicIds.length > 0) return { kind: 'invited', topicIds }
  }
  return { kind: 'outsider' }
}

/** The earliest of these moments; null, which is the beginning, comes before all. */
function findEarliest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b))
}

/**
 * The one rule of who may hear what. `sealed` reaches no one, mediators and administrators
 * included, until another rule opens it. `heyi_may_hear` in SQL gives the same answers.
 * @param topicId the topic in which it is said; null: in none, or an offer, which is between the
 * parties
 * @param saidAt when it was said; null: not known, and one who joined later does not hear it
 */
export function mayHear(
  listener: Listener,
  audience: Audience,
  topicId: string | null = null,
  saidAt: Date | null = null,
): boolean {
  switch (audience.kind) {
    case 'case':
      if (listener.kind === 'invited')
        return topicId !== null && listener.topicIds.includes(topicId)
      if (listener.kind === 'participant' && listener.hearsFrom !== null)
        return saidAt !== null && saidAt >= listener.hearsFrom
      return listener.kind !== 'outsider'
    case 'caucus':
      return (
        listener.kind === 'mediator' ||
        (listener.kind === 'participant' && listener.partyIds.includes(audience.partyId))
      )
    case 'mediators':
      return listener.kind === 'mediator'
    case 'sealed':
      return false
  }
}
