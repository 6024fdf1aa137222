import 'server-only'
import type { Unmaskable } from '@/lib/domain/case/input-atoms'
import type { Unreadable } from '@/lib/domain/identity/unreadable'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

/** One personal number of a case in clear text. */
export type PersonalNumber = {
  readonly personId: string
  readonly of: string
  readonly what: Unmaskable
  readonly value: string | Unreadable
}

const p = columnsOf('parties', 'p')
const PARTY = select({
  id: p.id,
  name: p.name,
  phone: p.phone_sealed,
  document: p.document_sealed,
  residence: p.residence_sealed,
  representative: p.representative_sealed,
})
const a = columnsOf('agents', 'a')
const AGENT = select({ id: a.id, name: a.name, phone: a.phone_sealed, document: a.document_sealed })
const s = columnsOf('service_addresses', 's')
const ADDRESS = select({ id: s.id, name: s.recipient, address: s.address_sealed })

type Row = {
  readonly id: string
  readonly name: string
} & Partial<Record<Unmaskable, string | null>>

const numbersOf =
  (column: (what: Unmaskable) => SealedColumn, kinds: readonly Unmaskable[]) =>
  (row: Row): PersonalNumber[] =>
    kinds.flatMap((what) => {
      const sealed = row[what]
      return sealed
        ? [
            {
              personId: row.id,
              of: row.name,
              what,
              value: readSealed(sealed, column(what), row.id),
            },
          ]
        : []
    })

const ofParty = numbersOf(
  (what) => `parties.${what}_sealed` as SealedColumn,
  ['phone', 'document', 'residence', 'representative'],
)
const ofAgent = numbersOf((what) => `agents.${what}_sealed` as SealedColumn, ['phone', 'document'])
const ofAddress = numbersOf(() => 'service_addresses.address_sealed', ['address'])

/**
 * All personal numbers of a case in clear text. Only the query that writes the access record, and
 * has found an assignment that opens them, may call it.
 */
export async function findPersonalNumbers(db: Read, caseId: string): Promise<PersonalNumber[]> {
  const id = Prisma.sql`${caseId}::uuid`
  const parties = await readRows(
    db,
    PARTY,
    Prisma.sql`FROM parties p WHERE ${p.case_id} = ${id} ORDER BY ${p.position}`,
  )
  const agents = await readRows(
    db,
    AGENT,
    Prisma.sql`FROM agents a WHERE ${a.case_id} = ${id} ORDER BY ${a.id}`,
  )
  const addresses = await readRows(
    db,
    ADDRESS,
    Prisma.sql`FROM service_addresses s WHERE ${s.case_id} = ${id} ORDER BY ${s.id}`,
  )
  return [...parties.flatMap(ofParty), ...agents.flatMap(ofAgent), ...addresses.flatMap(ofAddress)]
}
