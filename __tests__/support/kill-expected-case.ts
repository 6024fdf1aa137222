import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { computePointsForEvent, type EarnedOperation } from '@/lib/domain/scoring/event-points'
import type { OperationCode } from '@/lib/domain/scoring/rule-set'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { EventRow } from './kill-snapshot'

// What the rows of a case must be, derived from its events alone: each event is applied as the rule
// book describes the act.

type Shown = Record<string, unknown>
export type ExpectedCase = {
  readonly row: Shown
  readonly assignments: readonly Shown[]
  readonly disclosures: readonly Shown[]
  readonly contacts: readonly Shown[]
  readonly closings: readonly Shown[]
  readonly case_declines: readonly Shown[]
  readonly score_points: readonly Shown[]
}

/**
 * `personOf` tells with whom a contact was: its event carries the name, its row the id that points
 * are counted by.
 */
export function expectedCase(
  events: readonly EventRow[],
  personOf: (contactId: string) => string | null,
): ExpectedCase {
  const row: Shown = {
    status: null,
    version: 0,
    mediator_id: null,
    accepted_at: null,
    assigned_at: null,
    closed_at: null,
    outcome: null,
    mediation_due_on: null,
    is_returned: false,
  }
  const lists = {
    assignments: [] as Shown[],
    disclosures: [] as Shown[],
    contacts: [] as Shown[],
    closings: [] as Shown[],
    case_declines: [] as Shown[],
    score_points: [] as Shown[],
  }
  const earned: EarnedOperation[] = []
  const openAssignment = () => lists.assignments.find((one) => one.ended_at === null)
  const undecided = () => lists.disclosures.find((one) => one.decided_at === null)
  const end = (event: EventRow, because: string, reason: string | null, text: string | null) =>
    Object.assign(openAssignment() ?? {}, {
      ended_at: event.at,
      ended_because: because,
      end_reason: reason,
      end_text: text,
    })
  const accept = (event: EventRow) =>
    Object.assign(openAssignment() ?? {}, {
      accepted_at: openAssignment()?.accepted_at ?? event.at,
    })
  const dayOf = (event: EventRow) => toLocalDate(new Date(event.at))
  const point = (
    event: EventRow,
    mediator: unknown,
    entry: { part: string; code: string; points: number },
    subject: string,
  ) =>
    lists.score_points.push({
      event_id: event.id,
      mediator_id: mediator,
      ...entry,
      subject,
      on_date: dayOf(event),
    })
  const earn = (event: EventRow, mediator: unknown, code: OperationCode, subject: string) => {
    const operation = { code, on: dayOf(event), subject }
    const entry = computePointsForEvent({ ruleSet: DEFAULT_1, earned, event: operation })
    if (!entry) return
    earned.push({ ...operation, points: entry.points })
    point(event, mediator, entry, subject)
  }

  const apply = (event: EventRow): void => {
    const caseId = event.case_id!
    switch (event.kind) {
      case 'case.referred':
        Object.assign(row, { status: 'pending_acceptance' })
        break
      case 'case.accepted':
        Object.assign(row, {
          status: 'pending_assignment',
          accepted_at: event.at,
          mediation_due_on: event.data.mediationDueOn,
        })
        break
      case 'case.declined':
        Object.assign(row, { status: 'returned', is_returned: true })
        lists.case_declines.push({
          reason_code: event.data.reason,
          reason_text: event.data.text,
          declined_at: event.at,
          declined_by: event.actor_name,
        })
        break
      case 'case.assigned':
      case 'case.reassigned':
        Object.assign(row, {
          status: 'pending_mediator',
          mediator_id: event.data.mediatorId,
          assigned_at: event.at,
        })
        lists.assignments.push({
          mediator_id: event.data.mediatorId,
          assigned_at: event.at,
          assigned_by: event.actor_name,
          rank: event.data.rank,
          note: event.data.note,
          handover_note: event.kind === 'case.reassigned' ? event.data.handoverNote : null,
          accepted_at: null,
          ended_at: null,
          ended_because: null,
          end_reason: null,
          end_text: null,
        })
        break
      case 'case.assignment-undone':
        Object.assign(row, { status: 'pending_assignment', mediator_id: null, assigned_at: null })
        end(event, 'undone', null, null)
        break
      case 'case.taken':
        Object.assign(row, { status: 'in_mediation' })
        lists.disclosures.push({
          mediator_id: event.actor_id,
          grounds: [],
          statement: null,
          made_at: event.at,
          decision: 'none_needed',
          decided_at: event.at,
        })
        accept(event)
        earn(event, event.actor_id, 'accept', caseId)
        break
      case 'case.disclosed':
        Object.assign(row, { status: 'disclosure_review' })
        lists.disclosures.push({
          mediator_id: event.actor_id,
          grounds: event.data.grounds,
          statement: event.data.statement,
          made_at: event.at,
          decision: null,
          decided_at: null,
        })
        break
      case 'disclosure.allowed':
        Object.assign(row, { status: 'in_mediation' })
        Object.assign(undecided() ?? {}, { decision: 'allowed', decided_at: event.at })
        accept(event)
        earn(event, row.mediator_id, 'accept', caseId)
        break
      case 'disclosure.replaced':
        Object.assign(row, { status: 'pending_assignment', mediator_id: null })
        Object.assign(undecided() ?? {}, { decision: 'replaced', decided_at: event.at })
        end(event, 'replaced_after_disclosure', null, event.data.note)
        break
      case 'contact.recorded':
        lists.contacts.push({
          id: event.data.contactId,
          result: event.data.result,
          note: event.data.note,
          recorded_at: event.at,
        })
        earn(event, event.actor_id, 'contact', personOf(event.data.contactId) ?? 'nobody')
        break
      case 'case.withdrawn':
        Object.assign(row, { status: 'pending_assignment', mediator_id: null })
        end(event, 'withdrawn', event.data.reason, event.data.text)
        break
      case 'case.closed': {
        const { outcome, account, success, days } = event.data
        Object.assign(row, { status: 'closed', closed_at: event.at, outcome })
        lists.closings.push({ mediator_id: event.actor_id, outcome, account, closed_at: event.at })
        end(event, 'case_closed', outcome, null)
        earn(event, event.actor_id, 'closing', caseId)
        const entries = computeClosingPoints({
          ruleSet: DEFAULT_1,
          success,
          daysFromStart: days,
          confirmed: false,
          undisputedRecorded: false,
        })
        for (const entry of entries) point(event, event.actor_id, entry, caseId)
        break
      }
      default:
        throw new Error(`the drill performs no ${event.kind}`)
    }
    Object.assign(row, {
      last_act: event.kind,
      last_act_by: event.actor_name,
      last_act_at: event.at,
    })
    if (event.kind !== 'contact.recorded') row.version = Number(row.version) + 1
  }
  // A refusal is recorded in the case's chain too, and changes nothing.
  events.filter(({ kind }) => kind !== 'act.refused').forEach(apply)
  return { row, ...lists }
}
