import { randomUUID } from 'node:crypto'
import type { ConsentScope } from '@/lib/domain/case/consent-entries'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { layPart } from './case-parts'
import { asOwner, ownerClient } from './world'

// Meetings and what they rest on, inserted past every policy.

type Columns = Readonly<Record<string, unknown>>

/** Every party of the case agreed to these scopes on the day of the referral. */
export async function layConsents(
  caseId: string,
  scopes: readonly ConsentScope[] = ['mediation', 'online', 'asynchronous'],
): Promise<void> {
  await asOwner(
    `INSERT INTO consents (case_id, court_id, holder_id, mediator_id, entry_no, party_id,
      party_name, scope, answer, way, given_on, recorded_at)
     SELECT c.id, c.court_id, c.holder_id, $3, 100 + row_number() OVER (), p.id, p.name, s.scope,
       'given', 'oral', (c.referred_at AT TIME ZONE 'Asia/Shanghai')::date, c.referred_at
     FROM cases c JOIN parties p ON p.case_id = c.id, unnest($2::text[]) AS s (scope)
       WHERE c.id = $1
     ON CONFLICT DO NOTHING`,
    [caseId, scopes, randomUUID()],
  )
}

/** A planned meeting of an hour in the given case. @returns its id */
export async function layMeeting(
  caseId: string,
  startsAt: Date,
  columns: Columns = {},
): Promise<string> {
  const [last] = await asOwner<{ no: number }>(
    'SELECT coalesce(max(meeting_no), 0)::int AS no FROM meetings WHERE case_id = $1',
    [caseId],
  )
  return layPart('meetings', caseId, {
    mediator_id: randomUUID(),
    mediator_name: '谢岚',
    meeting_no: last!.no + 1,
    form: 'on_site',
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 3_600_000),
    place: '第一调解室（天河路1号3楼）',
    state: 'planned',
    recorded_at: startsAt,
    ...columns,
  })
}

/**
 * A meeting that was held from 15:00 to 16:00 on 2026-11-20, with who came to it. @returns its id
 */
export async function layHeldMeeting(
  caseId: string,
  attendances: readonly {
    readonly personId: string
    readonly name: string
    readonly attendance: 'present' | 'late' | 'absent'
  }[],
): Promise<string> {
  const from = new Date('2026-11-20T15:00:00+08:00')
  const to = new Date('2026-11-20T16:00:00+08:00')
  const id = await layMeeting(caseId, from, { state: 'held', held_from: from, held_to: to })
  for (const { personId, name, attendance } of attendances)
    await layPart('meeting_attendances', caseId, {
      meeting_id: id,
      person_kind: 'party',
      person_id: personId,
      person_name: name,
      attendance,
    })
  return id
}

/** A room of an institution. @returns its id */
export async function layRoom(institutionId: string, columns: Columns = {}): Promise<string> {
  const all = {
    institution_id: institutionId,
    name: '第一调解室',
    place: '天河路1号3楼',
    capacity: 6,
    changed_at: new Date('2026-01-05T01:00:00Z'),
    changed_by: '林敏',
    ...columns,
  }
  const names = Object.keys(all)
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string }>(
    `INSERT INTO rooms (${names.join(', ')})
      VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})
     RETURNING id`,
    Object.values(all),
  )
  return rows[0]!.id
}

let slot = 0
/** Full hours of a day after which half an hour is left of it. */
const HOURS = 24

/**
 * Fields of a plan of half an hour at a full hour of its own, from the day after tomorrow on:
 * however many a test plans, none of them meet, and none goes on over midnight.
 */
export function freshSlot(): {
  readonly on: string
  readonly time: string
  readonly minutes: string
} {
  const [days, hour] = [Math.floor(slot / HOURS), slot % HOURS]
  slot += 1
  const on = addDays(toLocalDate(new Date()), 2 + days)
  return { on, time: `${String(hour).padStart(2, '0')}:00`, minutes: '30' }
}
