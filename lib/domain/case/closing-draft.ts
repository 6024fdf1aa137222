// What a case knows for the four fields of 在线调解规则 第21条. Facts of the procedure only: who was
// reached, when, who came, which facts no party disputes. Nothing that was said, offered or noted
// is here (第18条, 特邀规定 第22条).
import { findAttendees, type Meeting } from '../meeting/meeting'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ClosingParty } from './closing-evidence'
import type { PartySide } from './vocabulary'

export type DraftParty = {
  readonly id: string
  readonly name: string
  readonly side: PartySide
  readonly agents: readonly { readonly id: string; readonly name: string }[]
}

export type DraftCase = {
  readonly parties: readonly DraftParty[]
  readonly contacts: readonly ClosingParty[]
  readonly meetings: readonly Pick<Meeting, 'no' | 'state' | 'held' | 'attendances'>[]
  readonly confirmedFacts: number
  /** Ids of the parties whose service address is on record. */
  readonly addressed: readonly string[]
}

/** A party of whom no one came to a held meeting, or a person who came late. */
export type Absence = {
  readonly no: number
  readonly on: LocalDate
  readonly name: string
  readonly what: 'absent' | 'late'
}

export type DraftFacts = {
  readonly sides: Readonly<Record<PartySide, readonly string[]>>
  /** Of all parties together. */
  readonly contacts: {
    readonly count: number
    readonly from: LocalDate | null
    readonly to: LocalDate | null
  }
  readonly meetings: readonly { readonly no: number; readonly on: LocalDate }[]
  readonly absences: readonly Absence[]
  /** Parties with attempts and no answer at all. */
  readonly unreached: readonly string[]
  readonly unaddressed: readonly string[]
  readonly confirmedFacts: number
}

/** Collects them. A party counts as absent where neither it nor one of its agents came. */
export function collectDraftFacts(facts: DraftCase): DraftFacts {
  const { parties, contacts, meetings, confirmedFacts, addressed } = facts
  const namesOn = (side: PartySide) =>
    parties.filter((party) => party.side === side).map(({ name }) => name)
  const days = contacts
    .flatMap((party) => party.contacts.map(({ happenedAt }) => toLocalDate(happenedAt)))
    .toSorted()
  const held = meetings.flatMap((meeting) =>
    meeting.held ? [{ ...meeting, on: toLocalDate(meeting.held.from) }] : [],
  )
  return {
    sides: {
      applicant: namesOn('applicant'),
      respondent: namesOn('respondent'),
      third: namesOn('third'),
    },
    contacts: { count: days.length, from: days[0] ?? null, to: days.at(-1) ?? null },
    meetings: held.map(({ no, on }) => ({ no, on })),
    absences: held.flatMap((meeting) => findAbsences(meeting, parties)),
    unreached: contacts
      .filter(
        (party) =>
          party.contacts.length > 0 &&
          party.contacts.every(({ result }) => result === 'no_answer' || result === 'wrong_number'),
      )
      .map(({ name }) => name),
    unaddressed: parties.filter(({ id }) => !addressed.includes(id)).map(({ name }) => name),
    confirmedFacts,
  }
}

function findAbsences(
  { no, on, attendances }: Pick<Meeting, 'no' | 'attendances'> & { readonly on: LocalDate },
  parties: readonly DraftParty[],
): readonly Absence[] {
  const came = new Set(findAttendees({ attendances }).map(({ id }) => id))
  const absent = parties.filter(
    ({ id, agents }) =>
      // Only where its absence was registered: a party of whom nothing was written is not blamed.
      attendances.some(({ personId }) => personId === id) &&
      ![id, ...agents.map((agent) => agent.id)].some((each) => came.has(each)),
  )
  return [
    ...absent.map(({ name }): Absence => ({ no, on, name, what: 'absent' })),
    ...attendances
      .filter(({ attendance }) => attendance === 'late')
      .map(({ personName }): Absence => ({ no, on, name: personName, what: 'late' })),
  ]
}
