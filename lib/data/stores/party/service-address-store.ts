import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import {
  maskedAddress,
  maskedElectronic,
  maskedPhone,
  type Masked,
} from '@/lib/data/mappers/masked'
import { p } from './case-people-store'

export type FiledAddress = {
  readonly id: string
  readonly partyName: string
  readonly recipient: string
  readonly postcode: string | null
  readonly address: Masked
  readonly phone: Masked
  readonly acceptsElectronic: boolean
  readonly electronic: Masked
}

const s = columnsOf('service_addresses', 's')
const ADDRESS = select({
  id: s.id,
  partyName: p.name,
  recipient: s.recipient,
  postcode: s.postcode,
  addressSealed: s.address_sealed,
  phoneSealed: s.phone_sealed,
  acceptsElectronic: s.accepts_electronic,
  electronicSealed: s.electronic_sealed,
})

/** Addresses at which the parties want to be served (在线调解规则 第8条), in the order of the parties. */
export async function findServiceAddresses(db: Read, caseId: string): Promise<FiledAddress[]> {
  const rows = await readRows(
    db,
    ADDRESS,
    Prisma.sql`FROM service_addresses s JOIN parties p ON ${p.id} = ${s.party_id}
      WHERE ${s.case_id} = ${caseId}::uuid ORDER BY ${p.position}, ${s.id}`,
  )
  return rows.map(({ addressSealed, phoneSealed, electronicSealed, ...row }) => ({
    ...row,
    address: maskedAddress(addressSealed, 'service_addresses.address_sealed', row.id),
    phone: maskedPhone(phoneSealed, 'service_addresses.phone_sealed', row.id),
    electronic: maskedElectronic(electronicSealed, 'service_addresses.electronic_sealed', row.id),
  }))
}
