import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { ProcedureStep } from '@/lib/domain/case/procedure'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { caseSource, disputeType } from '@/lib/labels/zh-CN/case'
import type { ReadContext } from '../define-query'
import { presentAsking } from './asking-view'
import { presentClock, type ClockView } from './clock-view'
import { presentNextStep, type NextStepView } from './next-step-view'

/** The header of every page of a case. */
export type CaseHeaderView = {
  readonly caseId: string
  /** Of the case as it is read now: another one after every act. */
  readonly version: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly disputeType: string
  readonly source: string
  readonly courtName: string
  readonly institutionName: string | null
  readonly mediator: string | null
  readonly referredOn: LocalDate
  readonly clock: ClockView | null
}

/**
 * Header and next step of a case. Both come from the same clock, which is computed once. `stepNow`:
 * the step that is up in the procedure, where it was computed; `isAgreed`: an agreement is in
 * effect.
 */
export function presentState(
  state: CaseState,
  context: ReadContext,
  stepNow: ProcedureStep | null = null,
  isAgreed = false,
): { readonly header: CaseHeaderView; readonly next: NextStepView } {
  const clock = presentClock(state, context.today, context.calendar)
  return {
    header: {
      caseId: state.id,
      version: state.lastActAt.toISOString(),
      caseNo: state.caseNo,
      status: state.status,
      disputeType: disputeType[state.disputeType],
      source: caseSource[state.source],
      courtName: state.courtName,
      institutionName: state.institutionName,
      mediator: state.mediatorName,
      referredOn: toLocalDate(state.referredAt),
      clock,
    },
    next: presentNext(state, clock, context, stepNow, isAgreed),
  }
}

function presentNext(
  state: CaseState,
  clock: ClockView | null,
  context: ReadContext,
  stepNow: ProcedureStep | null,
  isAgreed: boolean,
): NextStepView {
  const open = state.assignments.find(({ endedAt }) => endedAt === null)
  return presentNextStep(
    {
      ...state,
      isPaused: clock?.state === 'paused',
      stepNow: stepNow?.code ?? null,
      isAgreed,
      confirmation: state.confirmation?.status ?? null,
      isSetAside: state.confirmation?.standing === 'set_aside',
      isDeclined: presentAsking(state, context, 'other_side')?.step === 'declined',
      missing: isAgreed ? [] : (stepNow?.missing ?? []),
      referredOn: toLocalDate(state.referredAt),
      takenOn: open?.acceptedAt ? toLocalDate(open.acceptedAt) : null,
      // The clock counts pauses and extensions; the stored day was set at acceptance.
      mediationDueOn: clock?.kind === 'mediation' ? clock.dueOn : state.mediationDueOn,
      acceptanceDueOn: clock?.kind === 'acceptance' ? clock.dueOn : state.acceptanceDueOn,
    },
    state,
    context,
  )
}
