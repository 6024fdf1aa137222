import { formatCaseNumber } from '@/lib/domain/case-number/case-number'
import type { CaseColumn } from '@/lib/domain/import/case-columns'
import type { Replaced } from '@/lib/domain/dictionary/settle-dispute'
import { cutText } from '@/lib/domain/import/cut-text'
import {
  decideCaseRow,
  type CasePlan,
  type NamedMediator,
} from '@/lib/domain/import/decide-case-row'
import { plainWord } from '@/lib/domain/import/read-cells'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { CaseRowValues, ReadCaseRow } from './read-case-row'

export type InvitingCourt = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly caseNumberPrefix: string
  /** The institution is in its roster today; else closed cases alone are entered, as history. */
  readonly refersToday: boolean
}

/** What a line is judged against: courts, mediators, and what was imported before. */
export type CaseRowWorld = {
  /** By full and by short name, compared as `plainWord` does. */
  readonly courts: ReadonlyMap<string, InvitingCourt>
  /** Everyone of the institution who bears a name. */
  readonly mediators: ReadonlyMap<string, readonly NamedMediator[]>
  readonly takenNumbers: ReadonlySet<string>
  readonly madeFingerprints: ReadonlySet<string>
}

export type JudgedCaseRow =
  | {
      readonly state: 'ready'
      readonly plan: CasePlan
      readonly court: InvitingCourt
      readonly values: CaseRowValues
    }
  | { readonly state: 'refused' | 'repeated'; readonly mistakes: readonly RowMistake[] }

/** Courts and mediators by what a line may call them. */
export function byName(
  courts: readonly InvitingCourt[],
  mediators: readonly NamedMediator[],
): Pick<CaseRowWorld, 'courts' | 'mediators'> {
  const named = new Map<string, NamedMediator[]>()
  for (const mediator of mediators) {
    const name = plainWord(mediator.name)
    named.set(name, [...(named.get(name) ?? []), mediator])
  }
  return {
    courts: new Map(
      courts.flatMap((court) => [
        [plainWord(court.shortName), court],
        [plainWord(court.name), court],
      ]),
    ),
    mediators: named,
  }
}

export type JudgeContext = { readonly now: Date; readonly calendar: WorkCalendar }

/** What would become of a line that is valid in itself, judged against what exists. */
export function judgeCaseRow(
  read: ReadCaseRow,
  world: CaseRowWorld,
  context: JudgeContext,
): JudgedCaseRow {
  const { values, cells } = read
  if (!values) return { state: 'refused', mistakes: read.mistakes }
  const at = (column: CaseColumn, code: string, fact?: string): RowMistake => ({
    column,
    cell: cells[column]?.ref ?? null,
    code,
    ...(fact && { fact }),
  })
  if (world.madeFingerprints.has(read.fingerprint))
    return { state: 'repeated', mistakes: [{ column: null, cell: null, code: 'IMPORTED_BEFORE' }] }
  const caseNo = values.caseNo && formatCaseNumber(values.caseNo)
  if (caseNo && world.takenNumbers.has(caseNo))
    return { state: 'repeated', mistakes: [at('caseNo', 'NUMBER_TAKEN', caseNo)] }
  const court = world.courts.get(plainWord(values.court))
  const mediators =
    values.mediator === null ? null : (world.mediators.get(plainWord(values.mediator)) ?? [])
  const decided = decideCaseRow({ ...values, mediators }, context)
  const today = toLocalDate(context.now)
  const unborn = Object.entries(values.births)
    .filter(([, day]) => day > today)
    .map(([column]) => at(column as CaseColumn, 'BIRTH_IN_FUTURE'))
  const mistakes = [
    ...unborn,
    ...(decided.ok ? [] : decided.mistakes.map(({ column, code, fact }) => at(column, code, fact))),
  ]
  if (!court)
    return {
      state: 'refused',
      mistakes: [at('court', 'COURT_UNKNOWN', cutText(values.court, 30)), ...mistakes],
    }
  if (decided.ok && decided.plan.status !== 'closed' && !court.refersToday)
    mistakes.push(at('court', 'COURT_NO_LONGER_INVITES', court.name))
  return decided.ok && mistakes.length === 0
    ? { state: 'ready', plan: decided.plan, court, values }
    : { state: 'refused', mistakes }
}

/** What the report says will happen, and what the list of rows keeps: no personal number. */
export type CasePreview = {
  readonly status: CasePlan['status']
  readonly dueOn: string | null
  readonly isProvisional: boolean
  readonly mediator: string | null
  readonly outcome: string | null
  readonly days: number | null
  /** What the line calls otherwise than the case will. */
  readonly replaced: readonly Replaced[]
}

export function previewOf(
  plan: CasePlan,
  { replaced }: Pick<ReadCaseRow, 'replaced'>,
): CasePreview {
  const mediator = plan.mediator?.name ?? null
  if (plan.status === 'closed')
    return {
      status: plan.status,
      dueOn: null,
      isProvisional: false,
      mediator,
      outcome: plan.outcome,
      days: plan.days,
      replaced,
    }
  const [dueOn, isProvisional] =
    plan.status === 'pending_acceptance'
      ? [plan.acceptanceDueOn, plan.isAcceptanceDueProvisional]
      : [plan.mediationDueOn, plan.isMediationDueProvisional]
  return {
    status: plan.status,
    dueOn,
    isProvisional,
    mediator,
    outcome: null,
    days: null,
    replaced,
  }
}
