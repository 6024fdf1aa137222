import { caseSelect, toCaseRecord, type CaseRecord } from '@/lib/data/mappers/case'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { known } from '@/lib/data/mappers/known'
import { decideAccept } from '@/lib/domain/case/decide-accept'
import type { CaseStatus } from '@/lib/domain/case/status'
import { ASSIGNMENT_ENDS } from '@/lib/domain/case/vocabulary'
import { MEDIATION_CLOCKS } from '@/lib/domain/deadline/clocks'
import { formatAmount, parseAmount } from '@/lib/domain/money/amount'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { presentClock, type ClockView } from '../case/clock-view'
import type { ReadContext } from '../define-query'
import { abilityOf, type Ability } from './ability'

/** The columns a row of 案件分配列表 is made of. Names of parties, never their numbers. */
export const rowSelect = {
  ...caseSelect,
  parties: { where: { side: { not: 'third' } }, orderBy: { position: 'asc' }, select: { side: true, name: true } },
  pauses: { select: { fromOn: true, toOn: true, reason: true } },
  extensions: { select: { days: true, agreedOn: true } },
  assignments: {
    where: { endedAt: { not: null } }, orderBy: { endedAt: 'desc' }, take: 1, select: { mediatorName: true, endedBecause: true },
  },
} as const

export type RowFacts = Parameters<typeof toCaseRecord>[0] & {
  readonly parties: readonly { readonly side: string; readonly name: string }[]
  readonly pauses: readonly { readonly fromOn: Date; readonly toOn: Date | null; readonly reason: string }[]
  readonly extensions: readonly { readonly days: number; readonly agreedOn: Date }[]
  readonly assignments: readonly { readonly mediatorName: string; readonly endedBecause: string | null }[]
}

/** A clock as lists show it; `due` is the due day in words. */
export type RowClock = Pick<ClockView, 'kind' | 'words' | 'risk' | 'state'> & { readonly due: string | null }

/** What accepting would start: the length of the period and its last day; or why it cannot be accepted now. */
export type AcceptAbility = { readonly allowed: true; readonly days: number; readonly dueOn: LocalDate } | Extract<Ability, { allowed: false }>

export type CaseRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly referredOn: LocalDate
  readonly disputeType: string
  readonly applicants: string
  readonly respondents: string
  readonly amount: string | null
  readonly courtName: string
  readonly status: CaseStatus
  readonly clock: RowClock | null
  readonly mediator: string | null
  /** For a case that waits for another mediator: who had it before, and how that ended. */
  readonly cameBack: { readonly because: 'withdrawn' | 'replaced_after_disclosure'; readonly from: string } | null
  /** What may be done from the list; absent where the status asks for nothing of the kind. */
  readonly abilities: {
    readonly accept?: AcceptAbility
    readonly decline?: Ability
    readonly assign?: Ability
    readonly decideDisclosure?: Ability
  }
}

/** The clock that runs for a row's case, or how it ended. */
export function presentRowClock(facts: RowFacts, record: CaseRecord, { today, calendar }: ReadContext): RowClock | null {
  const clock = presentClock({
    ...record,
    pauses: facts.pauses.map((pause) => ({
      from: toDay(pause.fromOn), to: toDayOrNull(pause.toOn), reason: known(['appraisal', 'suspension'], pause.reason, 'clock_pauses.reason'),
    })),
    extensions: facts.extensions.map((extension) => ({ days: extension.days, agreedOn: toDay(extension.agreedOn) })),
  }, today, calendar)
  return clock && { kind: clock.kind, words: clock.words, risk: clock.risk, state: clock.state, due: clock.dueOn && dayInWords(clock.dueOn, today) }
}

/** Exactly what accepting would decide at this moment, without doing it. */
function previewAccept(record: CaseRecord, context: ReadContext): AcceptAbility {
  const ability = abilityOf('accept', record, context)
  if (!ability.allowed) return ability
  const decided = decideAccept(record, context)
  if (!decided.ok) return { allowed: false, why: refusalSentence(decided.refusal, context.now) }
  return { allowed: true, days: MEDIATION_CLOCKS[record.source].length, dueOn: decided.value.event.data.mediationDueOn as LocalDate }
}

function presentAbilities(record: CaseRecord, isReassignment: boolean, context: ReadContext): CaseRow['abilities'] {
  switch (record.status) {
    case 'pending_acceptance':
      return { accept: previewAccept(record, context), decline: abilityOf('decline', record, context) }
    case 'pending_assignment':
      return { assign: abilityOf(isReassignment ? 'reassign' : 'assign', record, context) }
    case 'disclosure_review':
      return { decideDisclosure: abilityOf('replace_disclosed', record, context) }
    default:
      return {}
  }
}

/** One line of 案件分配列表. */
export function presentRow(facts: RowFacts, context: ReadContext): CaseRow {
  const record = toCaseRecord(facts)
  const amount = record.amount === null ? null : parseAmount(record.amount)
  const former = record.status === 'pending_assignment' ? facts.assignments[0] : undefined
  const because = former?.endedBecause ? known(ASSIGNMENT_ENDS, former.endedBecause, 'assignments.ended_because') : null
  const namesOf = (side: string) => namesInWords(facts.parties.filter((party) => party.side === side).map(({ name }) => name))
  return {
    caseId: record.id,
    caseNo: record.caseNo,
    referredOn: toLocalDate(record.referredAt),
    disputeType: disputeType[record.disputeType],
    applicants: namesOf('applicant'),
    respondents: namesOf('respondent'),
    amount: amount?.ok ? formatAmount(amount.value) : null,
    courtName: record.courtName,
    status: record.status,
    clock: presentRowClock(facts, record, context),
    mediator: record.mediatorName,
    cameBack: former && because && because !== 'case_closed' ? { because, from: former.mediatorName } : null,
    abilities: presentAbilities(record, former !== undefined, context),
  }
}
