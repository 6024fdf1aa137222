// 再次验证身份: who came to a meeting was identified for it. Sources: 在线诉讼规则 第7条第2款 (开展调解前应当再次验证), 在线调解规则
// 第17条; docs/decisions/0119-identity-renewed.md.
import { decideIdentity } from '../case/decide-identity'
import {
  findPeople,
  isAbout,
  type CasePerson,
  type IdentityCheck,
  type PersonKey,
  type PreparationCase,
  type PreparedParty,
} from '../case/preparations'
import type { DocumentKind } from '../case/vocabulary'
import { findLastCheck, IDENTITY_HOURS, instantOfCheck, type TimedCheck } from '../signature/proofs'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { Meeting, MeetingAttendance } from './meeting'

/** How the mediator identifies someone when a meeting begins. */
export const OPENING_WAYS = ['video', 'original_on_site', 'telephone_questions'] as const
export type OpeningWay = (typeof OPENING_WAYS)[number]

export type MeetingSpan = { readonly from: Date; readonly to: Date }

type Attendee = Pick<MeetingAttendance, 'personKind' | 'personId'>

/** What was stated of one person who came. */
export type OpeningStatement = Attendee & {
  /** null: nothing was stated. */
  readonly verifiedBy: OpeningWay | null
  /** null: the kind of document that was checked last. */
  readonly document: DocumentKind | null
}

/**
 * Whose identity shows who came: of a party itself or its representative, who has the same id; of
 * an agent the agent alone.
 */
function findPeopleOf(
  parties: readonly PreparedParty[],
  { personId }: Pick<Attendee, 'personId'>,
): readonly CasePerson[] {
  return findPeople(parties).filter(({ id }) => id === personId)
}

const isOpeningWay = (way: string) => (OPENING_WAYS as readonly string[]).includes(way)

/**
 * Was the person identified for this meeting: at most 24 hours before it began, or at the meeting
 * itself? Of a check that a mediator makes face to face only its day is stated, and the day of the
 * meeting counts; one by a machine counts by its instant.
 */
function coversMeeting(check: TimedCheck, { from, to }: MeetingSpan): boolean {
  if (!check.matches) return false
  if (isOpeningWay(check.way) && check.on === toLocalDate(from)) return true
  const at = instantOfCheck(check).getTime()
  return at >= from.getTime() - IDENTITY_HOURS * 3_600_000 && at <= to.getTime()
}

/**
 * The check that identifies someone for a meeting; null: there is none, or the last one up to its
 * day differed.
 */
export function findRenewal(
  parties: readonly PreparedParty[],
  checks: readonly TimedCheck[],
  attendee: Attendee,
  span: MeetingSpan,
): TimedCheck | null {
  const own = findChecksUntil(checks, findPeopleOf(parties, attendee), toLocalDate(span.to))
  if (own.at(-1)?.matches === false) return null
  return own.findLast((check) => coversMeeting(check, span)) ?? null
}

const findChecksUntil = <C extends IdentityCheck>(
  checks: readonly C[],
  people: readonly CasePerson[],
  on: LocalDate,
): readonly C[] =>
  checks.filter((check) => check.on <= on && people.some((person) => isAbout(check, person)))

/**
 * The last check of someone who is expected at a meeting; its kind of document need not be stated
 * again if it matched.
 */
export function findLastOfAttendee(
  parties: readonly PreparedParty[],
  checks: readonly TimedCheck[],
  attendee: Attendee,
): TimedCheck | null {
  const people = findPeopleOf(parties, attendee)
  return checks.findLast((check) => people.some((person) => isAbout(check, person))) ?? null
}

/**
 * Who is identified by a document: an organisation by its own certificate, else the one who acts
 * for it.
 */
function findIdentified(
  people: readonly CasePerson[],
  last: TimedCheck | null,
  document: DocumentKind,
): CasePerson | undefined {
  const known = last?.document === document && people.find((person) => isAbout(last, person))
  if (known) return known
  if (document === 'credit_code') return people[0]
  return people.find(({ kind }) => kind === 'representative') ?? people[0]
}

type Renewal = Extract<ReturnType<typeof decideIdentity>, { readonly ok: true }>['value']

/**
 * The checks that those who came were given at the opening, as the form states them, and what is
 * wrong: `verified.<id>` for one who was not identified and of whom nothing is stated,
 * `document.<id>` for one whose kind of document is not known. A check of a later day that differed
 * is not covered up by a statement about an earlier one.
 */
export function decideRenewals(
  facts: PreparationCase & { readonly checks: readonly TimedCheck[] },
  came: readonly OpeningStatement[],
  { meetingNo, span }: { readonly meetingNo: number; readonly span: MeetingSpan },
  context: { readonly today: LocalDate },
): {
  readonly renewals: readonly Renewal[]
  readonly mistakes: Readonly<Record<string, string>>
} {
  const { parties, checks } = facts
  const on = toLocalDate(span.from)
  const mistakes: Record<string, string> = {}
  const renewals = came.flatMap(({ verifiedBy: way, document: stated, ...attendee }) => {
    const field = `verified.${attendee.personId}`
    if (way === null) {
      if (!findRenewal(parties, checks, attendee, span)) mistakes[field] = 'IDENTITY_NOT_RENEWED'
      return []
    }
    const last = findLastOfAttendee(parties, checks, attendee)
    if (last && !last.matches && last.on > on) {
      mistakes[field] = 'IDENTITY_DIFFERED_LATER'
      return []
    }
    const document = stated ?? (last?.matches ? last.document : null)
    if (document === null) {
      mistakes[`document.${attendee.personId}`] = 'CHOOSE_ONE'
      return []
    }
    const person = findIdentified(findPeopleOf(parties, attendee), last, document)
    const decided = decideIdentity(
      { ...facts, checks: checks.filter((check) => check.on <= on) },
      {
        person: person ?? { kind: attendee.personKind, id: attendee.personId },
        way,
        document,
        matches: true,
        on,
        note: null,
        meetingNo,
      },
      context,
    )
    if (decided.ok) return [decided.value]
    const fields = decided.refusal.fields ?? {}
    // The same check was recorded already.
    if (fields.person === 'ENTRY_NOTHING_NEW') return []
    if (fields.document) mistakes[`document.${attendee.personId}`] = fields.document
    else mistakes[field] = fields.on ?? fields.person ?? decided.refusal.code
    return []
  })
  return { renewals, mistakes }
}

/**
 * The planned meeting before which someone identifies themself again on their own phone (在线诉讼规则
 * 第7条第2款): it begins within 24 hours from now, and their last check does not cover it. A check of
 * today is not made twice.
 * @returns null: there is none
 */
export function findRenewalDue<M extends Pick<Meeting, 'startsAt' | 'endsAt'>>(
  checks: readonly TimedCheck[],
  person: PersonKey,
  planned: readonly M[],
  now: Date,
): M | null {
  const last = findLastCheck(checks, person)
  if (last?.on === toLocalDate(now)) return null
  const soon = now.getTime() + IDENTITY_HOURS * 3_600_000
  const due = planned
    .filter(({ startsAt }) => startsAt > now && startsAt.getTime() <= soon)
    .filter(({ startsAt, endsAt }) => !last || !coversMeeting(last, { from: startsAt, to: endsAt }))
  return due.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null
}
