import 'server-only'
import { ADDRESS_ANSWERS, type AddressAnswer } from '@/lib/domain/case/preparations'
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/domain/case/vocabulary'
import {
  DELIVERY_CHANNELS,
  DELIVERY_STATES,
  type DeliveryChannel,
  type DeliveryState,
} from '@/lib/domain/delivery/delivery'
import { DELIVERY_DOCUMENTS, type DeliveryDocument } from '@/lib/domain/delivery/documents'
import {
  SERVED_DOCUMENTS,
  SERVICE_RESULTS,
  SERVICE_WAYS,
  type ServedDocument,
  type ServiceResult,
  type ServiceWay,
} from '@/lib/domain/delivery/services'
import { PARTICIPANT_KINDS, type ParticipantKind } from '@/lib/domain/participant/capacity'
import { SEXES, type Sex } from '@/lib/domain/referral/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import {
  maskedAddress,
  maskedDocument,
  maskedElectronic,
  maskedPhone,
  type Masked,
} from '@/lib/data/mappers/masked'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

// What the system holds about one who takes part, for them alone
// (prisma/functions/166-own-rights.sql). Numbers come masked.

export type OwnRecord = {
  readonly kind: ParticipantKind
  readonly name: string
  readonly sex: Sex | null
  readonly birthDate: LocalDate | null
  readonly ethnicity: string | null
  readonly occupation: string | null
  readonly employer: string | null
  readonly documentKind: DocumentKind | null
  readonly document: Masked
  readonly phone: Masked
  readonly residence: Masked
  readonly specialNeeds: string | null
  readonly firm: string | null
  readonly accountPhone: Masked
}

const RECORD = select({
  kind: expression<string>(Prisma.sql`r.kind`),
  personId: expression<string | null>(Prisma.sql`r.person_id`),
  name: expression<string>(Prisma.sql`r.name`),
  sex: expression<string | null>(Prisma.sql`r.sex`),
  birthDate: expression<Date | null>(Prisma.sql`r.birth_date`),
  ethnicity: expression<string | null>(Prisma.sql`r.ethnicity`),
  occupation: expression<string | null>(Prisma.sql`r.occupation`),
  employer: expression<string | null>(Prisma.sql`r.employer`),
  documentKind: expression<string | null>(Prisma.sql`r.document_kind`),
  documentSealed: expression<string | null>(Prisma.sql`r.document_sealed`),
  phoneSealed: expression<string | null>(Prisma.sql`r.phone_sealed`),
  residenceSealed: expression<string | null>(Prisma.sql`r.residence_sealed`),
  specialNeeds: expression<string | null>(Prisma.sql`r.special_needs`),
  firm: expression<string | null>(Prisma.sql`r.firm`),
  accountId: expression<string>(Prisma.sql`r.account_id`),
  accountPhoneSealed: expression<string | null>(Prisma.sql`r.account_phone_sealed`),
})

/** The column in which the telephone number of this kind of person is sealed. */
const PHONE_COLUMN = {
  party: 'parties.phone_sealed',
  legal_representative: 'parties.representative_sealed',
  agent: 'agents.phone_sealed',
} as const

function maskNumbers(
  kind: ParticipantKind,
  personId: string | null,
  documentSealed: string | null,
  phoneSealed: string | null,
): Pick<OwnRecord, 'document' | 'phone'> {
  if (personId === null || kind === 'helper' || kind === 'invited')
    return { document: null, phone: null }
  const column = kind === 'agent' ? 'agents.document_sealed' : 'parties.document_sealed'
  return {
    document: maskedDocument(documentSealed, column, personId),
    phone: maskedPhone(phoneSealed, PHONE_COLUMN[kind], personId),
  }
}

/** The own person in this case: once for each capacity. */
export async function findOwnRecord(db: Read, caseId: string): Promise<OwnRecord[]> {
  const rows = await readRows(db, RECORD, Prisma.sql`FROM heyi_own_record(${caseId}::uuid) r`)
  return rows.map(({ personId, documentSealed, phoneSealed, residenceSealed, ...row }) => {
    const { accountId, accountPhoneSealed, ...rest } = row
    const kind = parseStoredEnum(PARTICIPANT_KINDS, row.kind, 'participants.kind')
    return {
      ...rest,
      ...maskNumbers(kind, personId, documentSealed, phoneSealed),
      kind,
      sex: row.sex === null ? null : parseStoredEnum(SEXES, row.sex, 'parties.sex'),
      birthDate: toDayOrNull(row.birthDate),
      documentKind:
        row.documentKind === null
          ? null
          : parseStoredEnum(DOCUMENT_KINDS, row.documentKind, 'parties.document_kind'),
      residence: personId && maskedAddress(residenceSealed, 'parties.residence_sealed', personId),
      accountPhone: maskedPhone(accountPhoneSealed, 'accounts.phone_sealed', accountId),
    }
  })
}

export type OwnAddress = {
  /** null: as the referral names it. */
  readonly on: LocalDate | null
  readonly answer: AddressAnswer | null
  readonly recipient: string | null
  readonly address: Masked
  readonly phone: Masked
  readonly electronic: Masked
}

const ADDRESS = select({
  id: expression<string>(Prisma.sql`r.id`),
  on: expression<Date | null>(Prisma.sql`r.confirmed_on`),
  answer: expression<string | null>(Prisma.sql`r.answer`),
  recipient: expression<string | null>(Prisma.sql`r.recipient`),
  addressSealed: expression<string | null>(Prisma.sql`r.address_sealed`),
  phoneSealed: expression<string | null>(Prisma.sql`r.phone_sealed`),
  electronicSealed: expression<string | null>(Prisma.sql`r.electronic_sealed`),
})

/**
 * The addresses for service of the own party: of the referral first, then as they were confirmed.
 */
export async function findOwnAddresses(db: Read, caseId: string): Promise<OwnAddress[]> {
  const rows = await readRows(db, ADDRESS, Prisma.sql`FROM heyi_own_addresses(${caseId}::uuid) r`)
  return rows.map(({ id, on, answer, recipient, addressSealed, phoneSealed, electronicSealed }) => {
    const table = on === null ? 'service_addresses' : 'address_confirmations'
    return {
      on: toDayOrNull(on),
      answer:
        answer === null
          ? null
          : parseStoredEnum(ADDRESS_ANSWERS, answer, 'address_confirmations.answer'),
      recipient,
      address: maskedAddress(addressSealed, `${table}.address_sealed`, id),
      phone: maskedPhone(phoneSealed, `${table}.phone_sealed`, id),
      electronic: maskedElectronic(electronicSealed, `${table}.electronic_sealed`, id),
    }
  })
}

export type OwnNotice = {
  readonly document: DeliveryDocument | ServedDocument
  readonly way: DeliveryChannel | ServiceWay
  readonly result: DeliveryState | ServiceResult
  readonly on: LocalDate
}

const NOTICE = select({
  document: expression<string>(Prisma.sql`r.document`),
  way: expression<string>(Prisma.sql`r.way`),
  result: expression<string>(Prisma.sql`r.result`),
  on: expression<Date>(Prisma.sql`(r.at AT TIME ZONE 'Asia/Shanghai')::date`),
})

/** What was sent or served to the one who takes part, or to the own party. */
export async function findOwnNotices(db: Read, caseId: string): Promise<OwnNotice[]> {
  const rows = await readRows(db, NOTICE, Prisma.sql`FROM heyi_own_notices(${caseId}::uuid) r`)
  return rows.map(({ document, way, result, on }) => ({
    document: parseStoredEnum([...DELIVERY_DOCUMENTS, ...SERVED_DOCUMENTS], document, 'document'),
    way: parseStoredEnum([...DELIVERY_CHANNELS, ...SERVICE_WAYS], way, 'way'),
    result: parseStoredEnum([...DELIVERY_STATES, ...SERVICE_RESULTS], result, 'result'),
    on: toDay(on),
  }))
}
