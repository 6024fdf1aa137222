import 'server-only'
import type { ConsentWay } from '@/lib/domain/case/consents'
import type { ConsentAnswer } from '@/lib/domain/case/consent-entries'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { InvitedPersonMark, ScopeItem } from '@/lib/domain/invited/decide-invited'
import {
  OPENABLE_SLOTS,
  PROPOSED_KINDS,
  type ProposedKind,
} from '@/lib/domain/invited/invited-limits'
import { INVITED_ENDS, type InvitedMark } from '@/lib/domain/invited/standing'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select, type RowOf } from '@/lib/data/typed-reads'

// 邀请调解: the persons of a case, as its mediators and its parties read them.

const v = columnsOf('invited_persons', 'v')
const s = columnsOf('invited_scope', 's')
const a = columnsOf('invited_answers', 'a')
const m = columnsOf('materials', 'm')
const o = columnsOf('topics', 'o')

type Answer = {
  readonly partyId: string
  readonly party: string
  readonly answer: Exclude<ConsentAnswer, 'withdrawn'>
  readonly way: ConsentWay
  readonly by: string
  /** As JSON gives it. */
  readonly at: string
}

const PERSON = {
  id: v.id,
  kind: v.kind,
  name: v.name,
  why: v.why,
  lastDay: v.last_day,
  proposedBy: v.proposed_by_name,
  proposedAt: v.proposed_at,
  participantId: v.participant_id,
  admittedAt: v.admitted_at,
  promisedAt: v.promised_at,
  endedAt: v.ended_at,
  endedBecause: v.ended_because,
  endedBy: v.ended_by_name,
  endWords: v.end_words,
  organisation: v.organisation,
  items: expression<readonly ScopeItem[]>(Prisma.sql`
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', coalesce(${s.topic_id}, ${s.material_id}),
      'title', ${s.title}, 'kind', CASE WHEN ${s.topic_id} IS NULL THEN 'material' ELSE 'topic' END)
        ORDER BY ${s.item_no})
      FROM invited_scope s WHERE ${s.invited_id} = ${v.id}), '[]')`),
  answers: expression<readonly Answer[]>(Prisma.sql`
    coalesce((SELECT jsonb_agg(jsonb_build_object('partyId', ${a.party_id}, 'party',
      ${a.party_name}, 'answer', ${a.answer}, 'way', ${a.way}, 'by', ${a.recorded_by_name}, 'at',
        ${a.recorded_at}) ORDER BY ${a.recorded_at})
      FROM invited_answers a WHERE ${a.invited_id} = ${v.id}), '[]')`),
}
const OF_CASE = select(PERSON)
const OF_MEDIATOR = select({
  ...PERSON,
  digest: v.digest,
  colleagueId: v.colleague_id,
  phoneSealed: v.phone_sealed,
})

const ofCase = (caseId: string) =>
  Prisma.sql`FROM invited_persons v WHERE ${v.case_id} = ${caseId}::uuid
    ORDER BY ${v.proposed_at} DESC, ${v.id}`

export type StoredInvited = InvitedMark & {
  readonly id: string
  readonly kind: ProposedKind
  readonly name: string
  readonly why: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly participantId: string | null
  readonly admittedAt: Date | null
  readonly promisedAt: Date | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly endWords: string | null
  /** Of a third person: the organisation for which they come. */
  readonly organisation: string | null
  readonly items: readonly ScopeItem[]
  readonly answers: readonly (Omit<Answer, 'at'> & { readonly at: Date })[]
}

/** With what only the mediator reads. */
export type MediatorsInvited = StoredInvited & InvitedPersonMark

/** The persons of a case who were proposed, latest first, as the parties read them. */
export async function findInvitedPersons(db: Read, caseId: string): Promise<StoredInvited[]> {
  return (await readRows(db, OF_CASE, ofCase(caseId))).map(toInvited)
}

/** The same with the telephone number, for the mediator who presides. */
export async function findInvitedOfMediator(db: Read, caseId: string): Promise<MediatorsInvited[]> {
  return (await readRows(db, OF_MEDIATOR, ofCase(caseId))).map(
    ({ digest, colleagueId, phoneSealed, ...row }) => {
      const phone =
        phoneSealed === null
          ? null
          : readSealed(phoneSealed, 'invited_persons.phone_sealed', row.id)
      return {
        ...toInvited(row),
        digest,
        colleagueId,
        phone: phone === UNREADABLE ? null : phone,
      }
    },
  )
}

function toInvited({ endedBecause, answers, ...row }: RowOf<typeof PERSON>): StoredInvited {
  return {
    ...row,
    kind: parseStoredEnum(PROPOSED_KINDS, row.kind, 'invited_persons.kind'),
    lastDay: toDay(row.lastDay),
    isAdmitted: row.admittedAt !== null,
    hasPromised: row.promisedAt !== null,
    ended:
      endedBecause === null
        ? null
        : parseStoredEnum(INVITED_ENDS, endedBecause, 'invited_persons.ended_because'),
    answers: answers.map((each) => ({ ...each, at: new Date(each.at) })),
  }
}

const OPENABLE_TOPIC = select({ id: o.id, title: o.title })
const OPENABLE_MATERIAL = select({ id: m.id, title: m.title })

/**
 * What the mediator can open to someone now: topics that run, and materials that the parties handed
 * in.
 */
export async function findOpenable(db: Read, caseId: string): Promise<ScopeItem[]> {
  const topics = await readRows(
    db,
    OPENABLE_TOPIC,
    Prisma.sql`FROM topics o WHERE ${o.case_id} = ${caseId}::uuid
      AND heyi_topic_ended_at(${o.case_id}, ${o.opened_at}, ${o.closed_at}) IS NULL
        ORDER BY ${o.topic_no}`,
  )
  const materials = await readRows(
    db,
    OPENABLE_MATERIAL,
    Prisma.sql`FROM materials m WHERE ${m.case_id} = ${caseId}::uuid AND ${m.voided_at} IS NULL
      AND ${m.slot} = ANY(${[...OPENABLE_SLOTS]}::text[]) ORDER BY ${m.position}, ${m.id}`,
  )
  return [
    ...topics.map((each) => ({ ...each, kind: 'topic' as const })),
    ...materials.map((each) => ({ ...each, kind: 'material' as const })),
  ]
}
