import type { CaseRecord } from '@/lib/data/mappers/case'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { decideAccept } from '@/lib/domain/case/decide-accept'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { AssignmentEnd } from '@/lib/domain/case/vocabulary'
import { countWorkingDays } from '@/lib/domain/deadline/calendar'
import { findClockRule } from '@/lib/domain/deadline/clock-rules'
import { stateOfChoice, type ChoiceMark } from '@/lib/domain/mediator-choice/choice'
import { formatAmount, parseAmount } from '@/lib/domain/money/amount'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { askingInRow } from '@/lib/labels/zh-CN/asking'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { CHOICE, choiceDayInWords } from '@/lib/labels/zh-CN/mediator-choice'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { glanceAtClock } from '../case/clock-view'
import { presentRowClock, type RowClock } from '../case/row-clock'
import type { ReadContext } from '../define-query'
import { abilityOf, type Ability } from '../case/ability'
import { presentAsking } from '../case/asking-view'
import { presentUrge, type UrgeView } from './urge-view'

/**
 * What accepting would start, the length of the period and its last day, or why the case cannot be
 * accepted now.
 */
export type AcceptAbility =
  | {
      readonly allowed: true
      readonly days: number
      readonly dueOn: LocalDate
      readonly isProvisional: boolean
    }
  | Extract<Ability, { allowed: false }>

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
  /** Working days left of a mediation period that runs; null for every other clock. */
  readonly workingDays: number | null
  readonly mediator: string | null
  /** The former mediator of a case that waits for another one, and how that assignment ended. */
  readonly cameBack: {
    readonly because: Exclude<AssignmentEnd, 'case_closed'>
    readonly from: string
  } | null
  /** 征询对方 of an application without a mediator: how far it is. */
  readonly asking: string | null
  /** null where the next act is not the mediator's. */
  readonly urge: UrgeView | null
  /** 双方选任至12月2日: no one is assigned meanwhile. */
  readonly choice: string | null
  /** Acts offered in the list; absent where the status has none. */
  readonly abilities: {
    readonly accept?: AcceptAbility
    readonly decline?: Ability
    readonly assign?: Ability
    readonly decideDisclosure?: Ability
  }
}

/** What accepting would decide now, without doing it. */
export function previewAccept(record: CaseRecord, context: ReadContext): AcceptAbility {
  const ability = abilityOf('accept', record, context)
  if (!ability.allowed) return ability
  const decided = decideAccept(record, context)
  if (!decided.ok) return { allowed: false, why: refusalSentence(decided.refusal, context.now) }
  return {
    allowed: true,
    days: findClockRule('mediation', context.today, record.source)!.length,
    dueOn: decided.value.changes.mediationDueOn!,
    isProvisional: decided.value.changes.isMediationDueProvisional ?? false,
  }
}

function presentAbilities(
  record: CaseRecord,
  isReassignment: boolean,
  context: ReadContext,
): CaseRow['abilities'] {
  switch (record.status) {
    case 'pending_acceptance':
      return {
        accept: previewAccept(record, context),
        decline: abilityOf('decline', record, context),
      }
    case 'pending_assignment':
      return { assign: abilityOf(isReassignment ? 'reassign' : 'assign', record, context) }
    case 'disclosure_review':
      return { decideDisclosure: abilityOf('replace_disclosed', record, context) }
    default:
      return {}
  }
}

/** 38,650.00 */
export function presentAmount(stored: string | null): string | null {
  const amount = stored === null ? null : parseAmount(stored)
  return amount?.ok ? formatAmount(amount.value) : null
}

function countDaysLeft(record: CaseListRow, { today, calendar }: ReadContext): number | null {
  const clock = glanceAtClock(record, today, calendar)
  const isRunning = clock?.state === 'running' || clock?.state === 'due_today'
  if (!isRunning || clock.kind !== 'mediation' || clock.dueOn === null) return null
  const left = countWorkingDays(calendar, today, clock.dueOn)
  return left.ok ? left.value : null
}

function presentRowAsking(record: CaseListRow, context: ReadContext): string | null {
  const asking = presentAsking(record, context, 'all')
  return asking && askingInRow(asking, context.today)
}

/** One line of 案件分配列表. */
export function presentCaseRow(
  record: CaseListRow,
  context: ReadContext,
  choices: ReadonlyMap<string, ChoiceMark> = new Map(),
): CaseRow {
  const { former } = record
  const choice = choices.get(record.id)
  const isChoosing =
    choice !== undefined &&
    record.status === 'pending_assignment' &&
    stateOfChoice(choice, context.now) === 'open'
  return {
    caseId: record.id,
    caseNo: record.caseNo,
    referredOn: toLocalDate(record.referredAt),
    disputeType: disputeType[record.disputeType],
    applicants: namesInWords(record.applicants),
    respondents: namesInWords(record.respondents),
    amount: presentAmount(record.amount),
    courtName: record.courtName,
    status: record.status,
    clock: presentRowClock(record, context),
    workingDays: countDaysLeft(record, context),
    mediator: record.mediatorName,
    cameBack:
      former && former.because !== 'case_closed'
        ? { because: former.because, from: former.mediator }
        : null,
    asking: presentRowAsking(record, context),
    urge: presentUrge(record, context),
    choice: isChoosing ? CHOICE.row(choiceDayInWords(choice.dueAt, context.today)) : null,
    abilities: isChoosing ? {} : presentAbilities(record, former !== null, context),
  }
}
