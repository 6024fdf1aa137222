import { decideAccept } from '@/lib/domain/case/decide-accept'
import { decideAnswerSuspicion } from '@/lib/domain/case/decide-answer'
import { decideAssign, decideReassign } from '@/lib/domain/case/decide-assign'
import { decideChange, decideRequestChange } from '@/lib/domain/case/decide-change'
import { decideClose } from '@/lib/domain/case/decide-close'
import { decideDecline } from '@/lib/domain/case/decide-decline'
import { decideExtend } from '@/lib/domain/case/decide-extend'
import { decidePause, decideResume } from '@/lib/domain/case/decide-pause'
import { decideReplace } from '@/lib/domain/case/decide-replace'
import {
  decideAllowDisclosed,
  decideDisclose,
  decideReplaceDisclosed,
  decideTake,
} from '@/lib/domain/case/decide-take'
import { decideWithdraw } from '@/lib/domain/case/decide-withdraw'
import { findConfirmedFacts } from '@/lib/domain/fact/undisputed-facts'
import { countHeld } from '@/lib/domain/meeting/meeting'
import type { Decided } from '@/lib/domain/refusal'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import type { Attempt } from './attempt'
import type { RulesCase } from './rules-case'
import { attemptMeeting } from './rules-meetings'
import { attemptRecord } from './rules-records'
import type { LocalDate } from '@/lib/domain/time/local-date'

export type Moment = { readonly now: Date; readonly today: LocalDate }

/** The codes of a refusal, that of the act and those of its fields; none where the act was done. */
export function codesOf(decided: Decided<unknown>): readonly string[] {
  if (decided.ok) return []
  const { code, fields } = decided.refusal
  return [code, ...Object.values(fields ?? {})]
}

/** A move that writes nothing besides the case itself. */
function move(
  existing: RulesCase,
  decided: Decided<Parameters<RulesCase['apply']>[0]>,
): readonly string[] {
  if (decided.ok) existing.apply(decided.value)
  return codesOf(decided)
}

const WRITTEN = { note: '仍在核对账目' }

/** Has the rules decide, and writes what they decided. @returns the codes of the refusal */
export function attemptAct(
  existing: RulesCase,
  attempt: Attempt,
  moment: Moment,
): readonly string[] {
  const { now, today } = moment
  const context = { now, today, calendar: OFFICIAL_CALENDAR }
  switch (attempt.act) {
    case 'accept':
      return move(existing, decideAccept(existing, context))
    case 'decline':
      return move(
        existing,
        decideDecline(
          { ...facts(existing), courtName: '某法院' },
          { code: 'other', text: '超出范围' },
        ),
      )
    case 'assign':
    case 'reassign': {
      const assigned = {
        ...facts(existing),
        ranking: existing.ranking,
        names: new Map(['m1', 'm2', 'm3'].map((id) => [id, id])),
        serviceChanges: new Map(),
        isConfirmationWaived: existing.setup.waived,
        hadMediator: existing.hadMediator,
        formerMediator: null,
        choice: null,
      }
      const choice = { mediatorId: attempt.mediator, ...WRITTEN, handoverNote: '已联系双方' }
      return attempt.act === 'assign'
        ? move(existing, decideAssign(assigned, choice, context))
        : move(existing, decideReassign(assigned, choice, context))
    }
    case 'take':
      return move(existing, decideTake(existing))
    case 'disclose':
      return move(
        existing,
        decideDisclose(existing, { grounds: ['interest'], statement: '曾任顾问' }),
      )
    case 'allow_disclosed':
      return move(
        existing,
        decideAllowDisclosed(existing, { consents: agreed(attempt), ...WRITTEN }, context),
      )
    case 'replace_disclosed':
      return move(existing, decideReplaceDisclosed(existing, WRITTEN))
    case 'replace':
      return move(
        existing,
        decideReplace(existing, { code: attempt.reason, text: '说明' }, context),
      )
    case 'withdraw':
      return move(existing, decideWithdraw(existing, { code: attempt.reason, text: '说明' }))
    case 'request_change':
      return requestChange(existing, attempt, context)
    case 'decide_change': {
      const index = existing.requests.findIndex(({ id }) => id === attempt.request)
      const request = existing.requests[index]!
      const { decision, on } = attempt
      const decided = decideChange(
        { ...facts(existing), request },
        { decision, on, text: '理由成立' },
        context,
      )
      if (decided.ok)
        existing.requests[index] = { ...request, decision, decidedOn: on, decidedBy: '林敏' }
      return move(existing, decided)
    }
    case 'pause': {
      const { reason, on, explained } = attempt
      const findings = explained ? '借条与转账记录金额不一致' : null
      const decided = decidePause(
        existing,
        { reason, from: on, note: '说明理由', findings },
        context,
      )
      if (decided.ok) {
        existing.pauses.push({ reason, from: on, to: null })
        if (reason === 'suspension') addReport(existing, now)
      }
      return move(existing, decided)
    }
    case 'resume': {
      const decided = decideResume(
        { ...facts(existing), report: existing.reports.at(-1) ?? null },
        { to: attempt.on, note: attempt.explained ? '已查明不属虚假' : null },
        context,
      )
      if (decided.ok)
        existing.pauses = existing.pauses.map((pause) =>
          pause.to === null ? decided.value.pause : pause,
        )
      return move(existing, decided)
    }
    case 'extend': {
      const decided = decideExtend(
        { ...facts(existing), maxExtensionDays: existing.setup.maxExtensionDays },
        { days: attempt.days, consents: agreed(attempt), ...WRITTEN },
        context,
      )
      if (decided.ok)
        existing.extensions.push({ days: attempt.days, agreedOn: decided.value.agreedOn })
      return move(existing, decided)
    }
    case 'answer_suspicion': {
      const report = existing.reports.at(-1)!
      const { answer } = attempt
      const decided = decideAnswerSuspicion(
        { ...facts(existing), report },
        { answer, text: '已审查' },
        context,
      )
      if (decided.ok) {
        existing.reports[existing.reports.length - 1] = { ...report, answer, answeredAt: now }
        const { suspendedFrom } = decided.value
        if (suspendedFrom)
          existing.pauses.push({ reason: 'suspension', from: suspendedFrom, to: null })
      }
      return move(existing, decided)
    }
    case 'close':
      return close(existing, attempt, context)
    default:
      return attemptRecord(existing, attempt, moment) ?? attemptMeeting(existing, attempt, moment)
  }
}

/** The facts of a case as one object; a spread of the class leaves its getters out. */
export function facts(existing: RulesCase) {
  return {
    ...existing,
    source: existing.source,
    mediatorName: existing.mediatorName,
    agents: existing.agents,
  }
}

const agreed = ({ parties, on }: { readonly parties: readonly string[]; readonly on: LocalDate }) =>
  parties.map((partyId) => ({ partyId, how: 'written' as const, on }))

function addReport({ reports }: RulesCase, now: Date) {
  reports.push({
    id: `r${reports.length + 1}`,
    mediatorName: '谢岚',
    reportedAt: now,
    answer: null,
    answeredAt: null,
    answeredBy: null,
  })
}

function requestChange(
  existing: RulesCase,
  { party, ground, on, refusesToChoose }: Extract<Attempt, { act: 'request_change' }>,
  context: Moment,
): readonly string[] {
  const statement = { partyId: party, ground, statement: '理由', on, refusesToChoose }
  const decided = decideRequestChange(existing, statement, context)
  if (decided.ok)
    existing.requests.push({
      id: `c${existing.requests.length + 1}`,
      partyId: party,
      partyName: party,
      mediatorId: existing.mediatorId!,
      mediatorName: existing.mediatorId!,
      ground,
      requestedOn: on,
      refusesToChoose,
      decision: null,
      decidedOn: null,
      decidedBy: null,
    })
  return move(existing, decided)
}

function close(
  existing: RulesCase,
  { outcome, complete, explained, parties, on }: Extract<Attempt, { act: 'close' }>,
  context: Moment,
): readonly string[] {
  const written = complete ? (explained ? '双方另案诉讼' : '无') : null
  const decided = decideClose(
    {
      ...facts(existing),
      parties: existing.contacts,
      heldMeetings: countHeld(existing.meetings),
      confirmedFacts: findConfirmedFacts(existing.undisputedFacts, existing.parties),
    },
    {
      outcome,
      account: '情况',
      failureReason: written,
      costRaising: '无',
      courtNotes: '无',
      statedBy: parties,
      statedOn: on,
      statedHow: 'phone',
    },
    context,
  )
  return move(existing, decided)
}
