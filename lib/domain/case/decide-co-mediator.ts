// 增加、结束协同调解, and the co-mediator's declaration. Sources: 在线调解规则 第11条 (两名以上调解员, 其中一人主持), 第13条 (披露);
// 特邀规定 第13条 (当事人要求; 机构或者法院指定主持), 第15条; docs/decisions/0071-co-mediators.md.
import type { Ranking } from '../assignment/ranking'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import {
  findPresent,
  MOST_CO_MEDIATORS,
  type CoMediator,
  type CoMediatorBasis,
  type CoMediatorEndReason,
  type PresidingChoice,
} from './co-mediators'
import { findLapse, type LapseFacts } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import { refuseOffRoster } from './refuse-off-roster'
import type { Transition } from './transition'

type WithEntries = {
  /** Of the whole case, earliest first. */
  readonly entries: readonly CoMediator[]
}

export type AddCoMediatorFacts = CaseFacts &
  LapseFacts &
  WithEntries & {
    readonly referredAt: Date
    readonly mediatorId: string | null
    readonly mediatorName: string | null
    readonly ranking: Ranking
    readonly names: ReadonlyMap<string, string>
  }

export type CoMediatorChoice = {
  readonly mediatorId: string
  readonly basis: CoMediatorBasis
  readonly presidingBy: PresidingChoice
  /** The day on which the parties chose; of no other choice. */
  readonly presidingOn: LocalDate | null
}

/**
 * Another mediator joins the one who presides. One who may not be assigned may not join.
 * @returns the move, or CO_MEDIATION_LAPSED, CO_MEDIATORS_FULL, MEDIATOR_EXCLUDED,
 * MEDIATOR_OFF_ROSTER, NOT_FOUND, INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideAddCoMediator(
  facts: AddCoMediatorFacts,
  choice: CoMediatorChoice,
  context: { readonly today: LocalDate },
): Decided<Transition<'add_co_mediator'>> {
  const moved = decideMove('add_co_mediator', facts)
  if (!moved.ok) return moved
  const lapsedOn = findLapse(facts, context.today)
  if (lapsedOn) return refuse('CO_MEDIATION_LAPSED', { lapsedOn })
  const { mediatorId, basis, presidingBy } = choice
  const present = findPresent(facts.entries)
  if (mediatorId === facts.mediatorId)
    return refuse('INPUT_INVALID', {}, { mediatorId: 'PRESIDES_ALREADY' })
  if (present.some((entry) => entry.mediatorId === mediatorId))
    return refuse('INPUT_INVALID', {}, { mediatorId: 'CO_MEDIATES_ALREADY' })
  if (present.length >= MOST_CO_MEDIATORS)
    return refuse('CO_MEDIATORS_FULL', {
      names: present.map(({ mediatorName }) => mediatorName).join('、'),
    })
  const chosen = choose(facts, mediatorId)
  if (!chosen.ok) return chosen
  const presidingOn = readDay(choice, toLocalDate(facts.referredAt), context.today)
  if (!presidingOn.ok) return presidingOn
  return allow({
    move: 'add_co_mediator',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'co-mediator.added',
      data: {
        mediatorId,
        mediator: chosen.value,
        basis,
        presiding: facts.mediatorName ?? '',
        presidingBy,
        presidingOn: presidingOn.value,
      },
    },
    basis: 'online_mediation_11_invited_13',
  })
}

/** The name of a mediator who may get the case; the exclusions are those of an assignment. */
function choose({ ranking, names }: AddCoMediatorFacts, mediatorId: string): Decided<string> {
  const mediator = names.get(mediatorId)
  const excluded = ranking.excluded.find((each) => each.mediatorId === mediatorId)
  const [exclusion] = excluded?.exclusions ?? []
  const offRoster =
    exclusion && refuseOffRoster(mediator, exclusion, { mediatorId: 'MEDIATOR_EXCLUDED' })
  if (offRoster) return offRoster
  if (exclusion)
    return refuse(
      'MEDIATOR_EXCLUDED',
      { mediator: mediator ?? null, because: exclusion.code },
      { mediatorId: 'MEDIATOR_EXCLUDED' },
    )
  return mediator === undefined ? refuse('NOT_FOUND') : allow(mediator)
}

function readDay(
  { presidingBy, presidingOn }: CoMediatorChoice,
  referredOn: LocalDate,
  today: LocalDate,
): Decided<LocalDate | null> {
  if (presidingBy !== 'parties') return allow(null)
  const mistake =
    presidingOn === null
      ? 'REQUIRED'
      : presidingOn > today
        ? 'DATE_IN_FUTURE'
        : presidingOn < referredOn
          ? 'DATE_BEFORE_REFERRAL'
          : null
  return mistake ? refuse('INPUT_INVALID', {}, { presidingOn: mistake }) : allow(presidingOn)
}

/**
 * The institution ends the part of one co-mediator, wherever the open case is. What they recorded
 * and earned stays.
 * @returns the move, or NOT_FOUND, CO_MEDIATOR_ENDED, STATUS_DOES_NOT_ALLOW
 */
export function decideEndCoMediator(
  facts: CaseFacts & WithEntries,
  {
    entryId,
    reason,
    text,
  }: { readonly entryId: string; readonly reason: CoMediatorEndReason; readonly text: string },
): Decided<Transition<'end_co_mediator'>> {
  const moved = decideMove('end_co_mediator', facts)
  if (!moved.ok) return moved
  const entry = facts.entries.find(({ id }) => id === entryId)
  if (!entry) return refuse('NOT_FOUND')
  const { mediatorId, mediatorName: mediator, endedAt } = entry
  if (endedAt) return refuse('CO_MEDIATOR_ENDED', { mediator, on: toLocalDate(endedAt) })
  return allow({
    move: 'end_co_mediator',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'co-mediator.ended', data: { mediatorId, mediator, reason, text } },
    basis: reason === 'recusal' ? 'invited_mediation_15' : 'online_mediation_11_invited_13',
  })
}

/**
 * The co-mediator declares that no ground of 第13条 applies, before acting in the case. Declaring
 * again changes nothing.
 * @returns the move, null where it was declared before, or NOT_CO_MEDIATOR, STATUS_DOES_NOT_ALLOW
 */
export function decideDeclareCoMediator(
  facts: CaseFacts & WithEntries,
  mediatorId: string,
): Decided<Transition<'declare_co_mediator'> | null> {
  const entry = findPresent(facts.entries).find((each) => each.mediatorId === mediatorId)
  if (!entry) return refuse('NOT_CO_MEDIATOR')
  if (entry.declaredAt) return allow(null)
  const moved = decideMove('declare_co_mediator', facts)
  if (!moved.ok) return moved
  return allow({
    move: 'declare_co_mediator',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'co-mediator.declared',
      data: { mediatorId, mediator: entry.mediatorName, statement: 'no_ground' },
    },
    basis: 'online_mediation_13',
  })
}
