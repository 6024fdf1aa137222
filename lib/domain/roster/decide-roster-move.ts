// Sources: those of roster-moves.ts; 特邀规定 第7条 (入册前的培训); 在线调解规则 第12条 (不接受或者逾期未确认的, 重新指定):
// no referral waits for whom has left.
import { findTrainingGap } from '../assignment/training'
import { allow, refuse, type Decided } from '../refusal'
import { addDays, yearOf, type LocalDate } from '../time/local-date'
import { CERTIFICATE_YEARS_AT_MOST, standingOf, type RosterEntry } from './roster'
import {
  ROSTER_MOVES,
  type RosterActor,
  type RosterGround,
  type RosterMove,
  type RosterStatus,
} from './roster-moves'

export type RosterChoice = {
  readonly by: RosterActor
  /** The entry as the page showed it; another revision: somebody was faster. */
  readonly revision?: number
  readonly ground?: RosterGround | null
  readonly certificateNo?: string | null
  readonly validFrom?: LocalDate | null
  readonly validUntil?: LocalDate | null
}

/**
 * What is known beside the entry: the last training of a mediator; of an institution none is
 * needed.
 */
export type RosterMoveFacts = {
  readonly lastTrainedOn: LocalDate | null
  /** The service of the entry's mediator ended: the institution resigns it for them. */
  readonly isServiceEnded?: boolean
  /** Referrals of the court that wait for the institution's answer. */
  readonly pending?: number
}

export type RosterTransition = { readonly move: RosterMove; readonly to: RosterStatus }

const NONE: RosterMoveFacts = { lastTrainedOn: null }

/**
 * Whether a move of an entry may be made, by the table of roster-moves.ts.
 * @param entry null: there is none, so that it can only be recommended
 * @returns or FORBIDDEN, ROSTER_STATUS (who did what and when), ROSTER_UNTRAINED,
 *   ROSTER_NOT_ENDING, ROSTER_HAS_PENDING, INPUT_INVALID
 */
export function decideRosterMove(
  move: RosterMove,
  entry: RosterEntry | null,
  choice: RosterChoice,
  today: LocalDate,
  facts: RosterMoveFacts = NONE,
): Decided<RosterTransition> {
  const { by, from, to, grounds } = ROSTER_MOVES[move]
  if (!(by as readonly RosterActor[]).includes(choice.by)) return refuse('FORBIDDEN')
  const before = entry?.status ?? 'none'
  const isStale =
    entry !== null && choice.revision !== undefined && choice.revision !== entry.revision
  if (isStale || !(from as readonly string[]).includes(before))
    return refuse('ROSTER_STATUS', {
      move,
      name: entry?.name,
      status: before,
      lastAct: entry?.lastAct,
      by: entry?.lastActBy,
      at: entry?.lastActAt.toISOString(),
      ...(entry?.mediatorId === null && { ofInstitution: true }),
    })
  const mistakes = findMistakes(move, entry, choice, grounds, today)
  if (Object.keys(mistakes).length > 0) return refuse('INPUT_INVALID', {}, mistakes)
  const barred = findBar(move, entry, choice.by, today, facts)
  if (barred) return barred
  return allow({ move, to: to === 'same' ? (entry?.status ?? 'recommended') : to })
}

function findBar(
  move: RosterMove,
  entry: RosterEntry | null,
  by: RosterActor,
  today: LocalDate,
  { lastTrainedOn, isServiceEnded = false, pending = 0 }: RosterMoveFacts,
): Decided<never> | null {
  const isInstitutions = entry?.mediatorId === null || isServiceEnded
  if (move === 'resign' && (by === 'institution') !== isInstitutions) return refuse('FORBIDDEN')
  const isLeaving = move === 'remove' || move === 'resign'
  if (isLeaving && entry?.mediatorId === null && pending > 0)
    return refuse('ROSTER_HAS_PENDING', { name: entry.name, pending })
  if (move === 'request_renewal' && entry) {
    const standing = standingOf(entry, today)
    if (standing !== 'ending' && standing !== 'expired')
      return refuse('ROSTER_NOT_ENDING', { name: entry.name, until: entry.validUntil })
  }
  return (move === 'confirm' || move === 'renew') && entry
    ? findTrainingBar(entry, lastTrainedOn, today)
    : null
}

/** Why no certificate can be given yet: a mediator without a training of the last twelve months. */
export function findTrainingBar(
  { name, mediatorId }: Pick<RosterEntry, 'name' | 'mediatorId'>,
  lastTrainedOn: LocalDate | null,
  today: LocalDate,
): Decided<never> | null {
  if (mediatorId === null) return null
  const gap = findTrainingGap({ lastTrainedOn, lastAssignedAt: lastTrainedOn }, today)
  return gap && refuse('ROSTER_UNTRAINED', { name, lastOn: gap.lastOn })
}

function findMistakes(
  move: RosterMove,
  entry: RosterEntry | null,
  choice: RosterChoice,
  grounds: readonly RosterGround[] | null,
  today: LocalDate,
): Readonly<Record<string, string>> {
  const mistakes: Record<string, string> = {}
  if (grounds !== null && (!choice.ground || !grounds.includes(choice.ground)))
    mistakes.ground = 'CHOOSE_ONE'
  if (choice.ground === 'not_invited' && entry?.mediatorId !== null) mistakes.ground = 'CHOOSE_ONE'
  if (move !== 'confirm' && move !== 'renew') return mistakes
  const { certificateNo, validFrom, validUntil } = choice
  if (!certificateNo) mistakes.certificateNo = 'REQUIRED'
  if (!validFrom) mistakes.validFrom = 'REQUIRED'
  else if (validFrom < addDays(today, -31)) mistakes.validFrom = 'ROSTER_FROM_TOO_EARLY'
  else if (validFrom > today && move === 'renew' && entry && standingOf(entry, today) !== 'expired')
    mistakes.validFrom = 'ROSTER_FROM_GAP'
  if (!validUntil) mistakes.validUntil = 'REQUIRED'
  else if (validUntil <= today) mistakes.validUntil = 'DATE_NOT_AHEAD'
  else if (validFrom && validUntil < validFrom) mistakes.validUntil = 'DAY_ORDER'
  else if (validFrom && validUntil > latestEnd(validFrom)) mistakes.validUntil = 'ROSTER_TOO_LONG'
  return mistakes
}

/**
 * Of a certificate that begins on this day; as text, because the day may not exist in that year.
 */
function latestEnd(from: LocalDate): string {
  return `${yearOf(from) + CERTIFICATE_YEARS_AT_MOST}${from.slice(4)}`
}
