import 'server-only'
import type { RecipientFacts } from '@/lib/domain/delivery/choose-channel'
import type { PartyRecipient } from '@/lib/domain/delivery/plan-deliveries'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { columnsOf, nullable, readRows, select } from '@/lib/data/typed-reads'
import { findConsents } from '../case/consent-store'

const p = columnsOf('parties', 'p')
const a = columnsOf('address_confirmations', 'a')
const s = columnsOf('service_addresses', 's')
const c = columnsOf('cases', 'c')

const RECIPIENT = select({
  partyId: p.id,
  name: p.name,
  phoneSealed: p.phone_sealed,
  referredAt: c.referred_at,
  answerId: nullable(a.id),
  answer: nullable(a.answer),
  answeredOn: nullable(a.confirmed_on),
  answerAccepts: nullable(a.accepts_electronic),
  answerPhone: nullable(a.phone_sealed),
  answerElectronic: nullable(a.electronic_sealed),
  addressId: nullable(s.id),
  addressAccepts: nullable(s.accepts_electronic),
  addressPhone: nullable(s.phone_sealed),
  addressElectronic: nullable(s.electronic_sealed),
})

/** A number in clear; null where there is none, or it cannot be opened. */
function open(sealed: string | null, column: SealedColumn, row: string): string | null {
  const plain = sealed === null ? null : readSealed(sealed, column, row)
  return plain === UNREADABLE ? null : plain
}

/**
 * The parties of a case with what is known of how they are reached, in clear: for deliveries alone,
 * which seal it again. The address in the referral counts where the party has not answered on its
 * own: it gave it for its service (在线诉讼规则 第29条第三项).
 */
export async function findRecipients(db: Db, caseId: string): Promise<PartyRecipient[]> {
  const consents = await findConsents(db, caseId)
  const rows = await readRows(
    db,
    RECIPIENT,
    Prisma.sql`FROM parties p JOIN cases c ON ${c.id} = ${p.case_id}
      LEFT JOIN LATERAL (SELECT * FROM address_confirmations a
        WHERE ${a.party_id} = ${p.id} AND ${a.case_id} = ${p.case_id}
        ORDER BY ${a.entry_no} DESC LIMIT 1) a ON true
      LEFT JOIN LATERAL (SELECT * FROM service_addresses s
        WHERE ${s.party_id} = ${p.id} AND ${s.case_id} = ${p.case_id}
        ORDER BY ${s.id} LIMIT 1) s ON true
      WHERE ${p.case_id} = ${caseId}::uuid ORDER BY ${p.position}`,
  )
  return rows.map((row) => ({
    partyId: row.partyId,
    name: row.name,
    phone: open(row.phoneSealed, 'parties.phone_sealed', row.partyId),
    consents,
    confirmed: confirmedOf(row),
  }))
}

function confirmedOf(row: {
  readonly referredAt: Date
  readonly answerId: string | null
  readonly answer: string | null
  readonly answeredOn: Date | null
  readonly answerAccepts: boolean | null
  readonly answerPhone: string | null
  readonly answerElectronic: string | null
  readonly addressId: string | null
  readonly addressAccepts: boolean | null
  readonly addressPhone: string | null
  readonly addressElectronic: string | null
}): RecipientFacts['confirmed'] {
  if (row.answerId && row.answeredOn)
    return row.answer === 'confirmed'
      ? {
          on: toDay(row.answeredOn),
          acceptsElectronic: row.answerAccepts === true,
          phone: open(row.answerPhone, 'address_confirmations.phone_sealed', row.answerId),
          electronic: open(
            row.answerElectronic,
            'address_confirmations.electronic_sealed',
            row.answerId,
          ),
        }
      : null
  if (!row.addressId) return null
  return {
    on: toLocalDate(row.referredAt),
    acceptsElectronic: row.addressAccepts === true,
    phone: open(row.addressPhone, 'service_addresses.phone_sealed', row.addressId),
    electronic: open(row.addressElectronic, 'service_addresses.electronic_sealed', row.addressId),
  }
}
