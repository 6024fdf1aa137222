import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { UNREADABLE, type Unreadable } from '@/lib/domain/identity/unreadable'
import type { ParticipantKind } from '@/lib/domain/participant/capacity'
import type {
  CorrectionDecision,
  CorrectionItem,
  CorrectionMark,
} from '@/lib/domain/participant/correction'
import { CORRECTION_DECISIONS, CORRECTION_ITEMS } from '@/lib/domain/participant/correction-limits'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'

// 更正: requests of those who take part, and what the mediator decided. Values are sealed.

/** A request with its values in clear, for the requester and the mediator it is written to. */
export type FiledCorrection = CorrectionMark & {
  readonly requester: string
  readonly before: string | Unreadable | null
  readonly after: string | Unreadable
  readonly note: string | null
  readonly decisionWords: string | null
}

const n = columnsOf('corrections', 'n')
const CORRECTION = select({
  id: n.id,
  participantId: n.participant_id,
  partyId: n.party_id,
  requester: n.requester_name,
  item: n.item,
  beforeSealed: n.before_sealed,
  afterSealed: n.after_sealed,
  digest: n.digest,
  note: n.note,
  requestedAt: n.requested_at,
  decision: n.decision,
  decisionWords: n.decision_words,
  decidedBy: n.decided_by_name,
  decidedAt: n.decided_at,
})

/** The requests of a case that this actor reads, latest first. */
export async function findCorrections(db: Read, caseId: string): Promise<FiledCorrection[]> {
  const rows = await readRows(
    db,
    CORRECTION,
    Prisma.sql`FROM corrections n WHERE ${n.case_id} = ${caseId}::uuid
      ORDER BY ${n.requested_at} DESC, ${n.id}`,
  )
  return rows.map(({ item, decision, beforeSealed, afterSealed, ...row }) => ({
    ...row,
    item: parseStoredEnum(CORRECTION_ITEMS, item, 'corrections.item'),
    decision:
      decision === null
        ? null
        : parseStoredEnum(CORRECTION_DECISIONS, decision, 'corrections.decision'),
    before: beforeSealed && readSealed(beforeSealed, 'corrections.before_sealed', row.id),
    after: readSealed(afterSealed, 'corrections.after_sealed', row.id),
  }))
}

type Person = {
  readonly id: string
  readonly kind: ParticipantKind
  readonly personId: string | null
  readonly name: string
}

const PHONE_COLUMN = {
  party: 'parties.phone_sealed',
  legal_representative: 'parties.representative_sealed',
  agent: 'agents.phone_sealed',
} as const satisfies Partial<Record<ParticipantKind, SealedColumn>>

const phoneColumnOf = (kind: ParticipantKind) =>
  kind === 'helper' || kind === 'invited' ? null : PHONE_COLUMN[kind]

const opened = (value: string | Unreadable) => (value === UNREADABLE ? null : value)

/**
 * What is stored of an item now, for the own person; null: nothing, or nothing that can be read.
 */
export async function findStoredValue(
  db: Read,
  caseId: string,
  { kind, personId, name }: Person,
  item: CorrectionItem,
): Promise<string | null> {
  if (item === 'name') return name
  const column = phoneColumnOf(kind)
  const [row] =
    item === 'phone'
      ? await readRows(
          db,
          select({
            id: expression<string>(Prisma.sql`r.person_id`),
            sealed: expression<string | null>(Prisma.sql`r.phone_sealed`),
            isReferred: expression<boolean>(Prisma.sql`true`),
          }),
          Prisma.sql`FROM heyi_own_record(${caseId}::uuid) r
            WHERE r.kind = ${kind} AND r.person_id = ${personId}::uuid`,
        )
      : await readRows(
          db,
          select({
            id: expression<string>(Prisma.sql`r.id`),
            sealed: expression<string | null>(Prisma.sql`r.address_sealed`),
            isReferred: expression<boolean>(Prisma.sql`r.confirmed_on IS NULL`),
          }),
          Prisma.sql`FROM heyi_own_addresses(${caseId}::uuid) r WHERE r.address_sealed IS NOT NULL
            ORDER BY r.confirmed_on DESC NULLS LAST LIMIT 1`,
        )
  if (!row?.sealed) return null
  const table = row.isReferred ? 'service_addresses' : 'address_confirmations'
  return item === 'phone'
    ? column && opened(readSealed(row.sealed, column, row.id))
    : opened(readSealed(row.sealed, `${table}.address_sealed`, row.id))
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/**
 * Stores a request.
 * @returns whether there was none with this id, and none that waits for the same item
 */
export async function addCorrection(
  db: Db,
  { actor }: Grant<'correction:request'>,
  { id: caseId, courtId, holderId }: OfCase,
  {
    id,
    before,
    after,
    ...request
  }: Pick<CorrectionMark, 'id' | 'participantId' | 'partyId' | 'item' | 'digest'> & {
    readonly requesterName: string
    readonly before: string | null
    readonly after: string
    readonly note: string | null
  },
  requestedAt: Date,
): Promise<boolean> {
  const { count } = await db.correction.createMany({
    skipDuplicates: true,
    data: [
      {
        ...request,
        id,
        caseId,
        courtId,
        holderId,
        accountId: actor.id,
        beforeSealed: before && sealValue(before, 'corrections.before_sealed', id),
        afterSealed: sealValue(after, 'corrections.after_sealed', id),
        requestedAt,
      },
    ],
  })
  return count === 1
}

/** Stores the decision, once. @returns whether the request still waited */
export async function storeCorrectionDecision(
  db: Db,
  { actor }: Grant<'correction:decide'>,
  id: string,
  { decision, words }: { readonly decision: CorrectionDecision; readonly words: string | null },
  decidedAt: Date,
): Promise<boolean> {
  const { count } = await db.correction.updateMany({
    where: { id, decidedAt: null },
    data: {
      decision,
      decisionWords: words,
      decidedAt,
      decidedBy: actor.id,
      decidedByName: actor.name,
    },
  })
  return count === 1
}

/**
 * Writes an accepted name or number into the record. The number with which the person signs in
 * stays as it is.
 * @returns false where the database does not know it as accepted by this mediator
 */
export function applyCorrection(
  db: Db,
  _grant: Grant<'correction:decide'>,
  id: string,
  item: Exclude<CorrectionItem, 'address'>,
  { kind, personId }: Person,
  value: string,
): Promise<boolean> {
  const column = phoneColumnOf(kind)
  const isPhone = item === 'phone' && column !== null && personId !== null
  const sealed = isPhone ? sealValue(value, column, personId) : null
  const hash = isPhone ? fingerprintNumber('phone', value) : null
  const name = item === 'name' ? value : null
  return readValue(
    db,
    expression<boolean>(
      Prisma.sql`heyi_apply_correction(${id}::uuid, ${name}, ${sealed}, ${hash})`,
    ),
  )
}
