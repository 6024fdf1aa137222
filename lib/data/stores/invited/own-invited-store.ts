import 'server-only'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import {
  PROPOSED_KINDS,
  type InvitedKind,
  type ProposedKind,
} from '@/lib/domain/invited/invited-limits'
import { INVITED_ENDS, type InvitedMark } from '@/lib/domain/invited/standing'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

// What an invited person reads about the own invitation (prisma/functions/169-invited-persons.sql).
// Of the case nothing.

/** The own invitation; the keys of the case are for what is written, and are never shown. */
export type OwnInvited = InvitedMark & {
  readonly id: string
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly mediatorId: string | null
  readonly mediatorName: string | null
  readonly institution: string | null
  readonly institutionPhone: string | null
  readonly serviceHours: string | null
  readonly participantId: string
  readonly kind: ProposedKind
  readonly name: string
  readonly promisedAt: Date | null
  /** Of a third person: the organisation for which they come. */
  readonly organisation: string | null
  /** Of one who is to join as a party: what they have to do with the dispute, and whose it is. */
  readonly interest: string | null
  readonly parties: readonly string[]
  /** The scope is open now. */
  readonly helpsNow: boolean
  /** A party does not agree any more to talk at different times: no one writes in topics. */
  readonly isTalkShut: boolean
}

const OWN = select({
  id: expression<string>(Prisma.sql`r.id`),
  caseId: expression<string>(Prisma.sql`r.case_id`),
  courtId: expression<string>(Prisma.sql`r.court_id`),
  holderId: expression<string>(Prisma.sql`r.holder_id`),
  caseNo: expression<string>(Prisma.sql`r.case_no`),
  status: expression<string>(Prisma.sql`r.status`),
  mediatorId: expression<string | null>(Prisma.sql`r.mediator_id`),
  mediatorName: expression<string | null>(Prisma.sql`r.mediator_name`),
  institution: expression<string | null>(Prisma.sql`r.institution`),
  institutionPhone: expression<string | null>(Prisma.sql`r.institution_phone`),
  serviceHours: expression<string | null>(Prisma.sql`r.service_hours`),
  participantId: expression<string>(Prisma.sql`r.participant_id`),
  kind: expression<string>(Prisma.sql`r.kind`),
  name: expression<string>(Prisma.sql`r.name`),
  lastDay: expression<Date>(Prisma.sql`r.last_day`),
  promisedAt: expression<Date | null>(Prisma.sql`r.promised_at`),
  endedBecause: expression<string | null>(Prisma.sql`r.ended_because`),
  organisation: expression<string | null>(Prisma.sql`r.organisation`),
  interest: expression<string | null>(Prisma.sql`r.interest`),
  parties: expression<readonly string[] | null>(Prisma.sql`r.parties`),
  helpsNow: expression<boolean>(Prisma.sql`r.helps_now`),
  isTalkShut: expression<boolean>(Prisma.sql`r.is_talk_shut`),
})

/** The own invitations to help, the latest first, also those that are over. */
export async function findOwnInvited(db: Read): Promise<OwnInvited[]> {
  const rows = await readRows(db, OWN, Prisma.sql`FROM heyi_own_invited() r`)
  return rows.map(({ endedBecause, parties, ...row }) => ({
    ...row,
    status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
    kind: parseStoredEnum(PROPOSED_KINDS, row.kind, 'invited_persons.kind'),
    lastDay: toDay(row.lastDay),
    isAdmitted: true,
    hasPromised: row.promisedAt !== null,
    parties: parties ?? [],
    ended:
      endedBecause === null
        ? null
        : parseStoredEnum(INVITED_ENDS, endedBecause, 'invited_persons.ended_because'),
  }))
}

export type OwnHelping = OwnInvited & { readonly kind: InvitedKind }

/** The same without those by which someone joins as a party. */
export async function findOwnHelping(db: Read): Promise<OwnHelping[]> {
  return (await findOwnInvited(db)).filter((each): each is OwnHelping => each.kind !== 'third')
}

/** The own invitation to this case: the one that holds, else the latest. null: there is none. */
export async function findHelping(db: Read, caseId: string): Promise<OwnInvited | null> {
  const own = (await findOwnInvited(db)).filter((each) => each.caseId === caseId)
  return own.find(({ helpsNow }) => helpsNow) ?? own[0] ?? null
}

const MATERIAL = select({
  id: expression<string>(Prisma.sql`r.material_id`),
  title: expression<string>(Prisma.sql`r.title`),
})

/** The materials that are open to the person now. */
export function findOwnMaterials(db: Read, invitedId: string) {
  return readRows(db, MATERIAL, Prisma.sql`FROM heyi_own_invited_materials(${invitedId}::uuid) r`)
}
