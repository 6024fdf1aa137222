import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { DecidedAddress } from '@/lib/domain/case/decide-address'
import { ADDRESS_ANSWERS, type AddressAnswerEntry } from '@/lib/domain/case/preparations'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import {
  maskedAddress,
  maskedElectronic,
  maskedPhone,
  type Masked,
} from '@/lib/data/mappers/masked'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 送达地址确认书: what each party answered. Entries are added and never changed; of a party the last one
// is valid. Addresses and numbers are sealed, and read masked.

/** An answer as the case shows it. */
export type FiledAddressAnswer = AddressAnswerEntry & {
  readonly id: string
  readonly recipient: string | null
  readonly postcode: string | null
  readonly address: Masked
  readonly phone: Masked
  readonly acceptsElectronic: boolean | null
  readonly electronic: Masked
  readonly note: string | null
}

const a = columnsOf('address_confirmations', 'a')
const ANSWER = select({
  id: a.id,
  partyId: a.party_id,
  answer: a.answer,
  recipient: a.recipient,
  postcode: a.postcode,
  addressSealed: a.address_sealed,
  phoneSealed: a.phone_sealed,
  acceptsElectronic: a.accepts_electronic,
  electronicSealed: a.electronic_sealed,
  on: a.confirmed_on,
  note: a.note,
})

/** The answers of a case in the order in which they were recorded. */
export async function findAddressAnswers(db: Read, caseId: string): Promise<FiledAddressAnswer[]> {
  const rows = await readRows(
    db,
    ANSWER,
    Prisma.sql`FROM address_confirmations a
      WHERE ${a.case_id} = ${caseId}::uuid ORDER BY ${a.entry_no}`,
  )
  return rows.map(({ answer, addressSealed, phoneSealed, electronicSealed, on, ...row }) => ({
    ...row,
    answer: parseStoredEnum(ADDRESS_ANSWERS, answer, 'address_confirmations.answer'),
    address: maskedAddress(addressSealed, 'address_confirmations.address_sealed', row.id),
    phone: maskedPhone(phoneSealed, 'address_confirmations.phone_sealed', row.id),
    electronic: maskedElectronic(
      electronicSealed,
      'address_confirmations.electronic_sealed',
      row.id,
    ),
    on: toDay(on),
  }))
}

/** The sealed columns of a row: its id is made before them. */
function sealAddress(confirmed: DecidedAddress['confirmed']) {
  const id = newId()
  if (confirmed === null) return { id }
  const { recipient, postcode, address, phone, acceptsElectronic, electronicAddress } = confirmed
  return {
    id,
    recipient,
    postcode,
    acceptsElectronic,
    addressSealed: sealValue(address, 'address_confirmations.address_sealed', id),
    phoneSealed: sealValue(phone, 'address_confirmations.phone_sealed', id),
    electronicSealed:
      electronicAddress &&
      sealValue(electronicAddress, 'address_confirmations.electronic_sealed', id),
  }
}

/**
 * Adds an answer behind the `recorded` ones. The case is locked: the database refuses two entries
 * of one number.
 */
export async function addAddressAnswer(
  db: Db,
  grant: Grant<'address:confirm'>,
  { id, courtId, holderId }: CaseRecord,
  { partyId, answer, on, confirmed }: DecidedAddress,
  {
    recorded,
    ...shared
  }: {
    readonly recorded: number
    readonly partyName: string
    readonly note: string | null
    readonly recordedAt: Date
  },
): Promise<void> {
  await db.addressConfirmation.create({
    data: {
      ...sealAddress(confirmed),
      ...shared,
      partyId,
      answer,
      confirmedOn: fromDay(on),
      entryNo: recorded + 1,
      mediatorId: grant.actor.id,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
}
