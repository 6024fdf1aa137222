// 登记送达. Sources: 特邀规定 第14、19条; docs/decisions/0066-deliveries.md.
import { decideMove, type CaseFacts } from '../case/lifecycle'
import { findLapse, type LapseFacts } from '../case/lapse'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ServiceEntry, ServedSubject } from './services'

export type ServiceFacts = CaseFacts &
  LapseFacts & {
    readonly referredAt: Date
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    readonly meetings: readonly { readonly id: string; readonly no: number }[]
    /** In the order in which they were recorded. */
    readonly services: readonly ServiceEntry[]
  }

export type ServiceStatement = ServiceEntry & { readonly note: string | null }

/**
 * The number of the meeting; null where the document is of none; undefined where there is no such
 * document.
 */
function findMeetingNo(
  { document, meetingId }: ServedSubject,
  { status, meetings }: ServiceFacts,
): number | null | undefined {
  if (document === 'meeting_notice') return meetings.find(({ id }) => id === meetingId)?.no
  if (meetingId !== null) return undefined
  return document === 'case_closed' && status !== 'closed' ? undefined : null
}

/**
 * A party was served, or could not be, on a day between the referral and today. Only a notice is
 * served by telephone: a paper is handed over or posted. After the period has run out and after the
 * closing it is still a fact (domain.md, Decisions 11).
 * @returns the move and the entry to add, or INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideService(
  facts: ServiceFacts,
  { note, ...entry }: ServiceStatement,
  context: { readonly today: LocalDate },
): Decided<
  Transition<'record_service'> & { readonly party: string; readonly entry: ServiceEntry }
> {
  const moved = decideMove('record_service', facts)
  if (!moved.ok) return moved
  const { partyId, document, way, result, on } = entry
  const party = facts.parties.find(({ id }) => id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  const meetingNo = findMeetingNo(entry, facts)
  if (meetingNo === undefined) return refuse('INPUT_INVALID', {}, { subject: 'NOT_AN_OPTION' })
  if (way === 'telephone' && (document === 'agreement' || document === 'other'))
    return refuse('INPUT_INVALID', {}, { way: 'SERVICE_BY_TELEPHONE' })
  if (on > context.today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  if (on < toLocalDate(facts.referredAt))
    return refuse('INPUT_INVALID', {}, { on: 'DATE_BEFORE_REFERRAL' })
  if (note === null && (document === 'other' || result === 'not_served'))
    return refuse('INPUT_INVALID', {}, { note: 'REQUIRED' })
  if (document !== 'other' && facts.services.some((each) => isSame(each, entry)))
    return refuse('INPUT_INVALID', {}, { partyId: 'ENTRY_NOTHING_NEW' })
  const lapsedOn = facts.status === 'in_mediation' ? findLapse(facts, on) : null
  return allow({
    move: 'record_service',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'service.recorded',
      data: {
        partyId,
        party: party.name,
        document,
        meetingNo,
        way,
        result,
        on,
        note,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: document === 'meeting_notice' ? 'invited_mediation_14' : null,
    party: party.name,
    entry,
  })
}

const isSame = (one: ServiceEntry, other: ServiceEntry) =>
  one.partyId === other.partyId &&
  one.document === other.document &&
  one.meetingId === other.meetingId &&
  one.way === other.way &&
  one.result === other.result &&
  one.on === other.on
