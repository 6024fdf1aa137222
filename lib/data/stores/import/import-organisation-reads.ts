import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readInParts } from '@/lib/data/read-in-parts'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'

/** What the lines of a workbook name: codes and names, and phones as keyed hashes. */
export type NamedOrganisations = {
  readonly courts: readonly { readonly code: string; readonly name: string | null }[]
  readonly institutions: readonly { readonly code: string; readonly name: string | null }[]
  readonly phoneHashes: readonly string[]
}

const [c, i, a] = [
  columnsOf('courts', 'c'),
  columnsOf('institutions', 'i'),
  columnsOf('accounts', 'a'),
]
const COURT = select({ id: c.id, code: c.code, name: c.name })
const INSTITUTION = select({
  id: i.id,
  code: i.code,
  name: i.name,
  isEnded: expression<boolean>(Prisma.sql`${i.ended_on} IS NOT NULL`),
  isBranch: expression<boolean>(Prisma.sql`${i.parent_id} IS NOT NULL`),
})
const INVITATION = select({ institution: i.code, court: c.code })
const ACCOUNT = select({
  phoneHash: a.phone_hash,
  role: a.role,
  court: nullable(c.code),
  institution: nullable(i.code),
})

/**
 * What there is of what the lines name: by code or by name, and accounts of staff and mediators by
 * their phones. Needs the sight of the system administrator or of the operator.
 */
export async function findOrganisationWorld(db: Db, named: NamedOrganisations) {
  const words = (all: NamedOrganisations['courts']) => [
    ...new Set(all.flatMap(({ code, name }) => (name === null ? [code] : [code, name]))),
  ]
  const institutionWords = words(named.institutions)
  return {
    courts: await readInParts(words(named.courts), (part) =>
      readRows(
        db,
        COURT,
        Prisma.sql`FROM courts c WHERE ${c.code} = ANY(${[...part]}::text[])
          OR ${c.name} = ANY(${[...part]}::text[])`,
      ),
    ),
    institutions: await readInParts(institutionWords, (part) =>
      readRows(
        db,
        INSTITUTION,
        Prisma.sql`FROM institutions i WHERE ${i.code} = ANY(${[...part]}::text[])
          OR ${i.name} = ANY(${[...part]}::text[])`,
      ),
    ),
    invitations: await readInParts(institutionWords, (part) =>
      readRows(
        db,
        INVITATION,
        Prisma.sql`FROM institution_courts v JOIN institutions i ON ${i.id} = v.institution_id
          JOIN courts c ON ${c.id} = v.court_id WHERE ${i.code} = ANY(${[...part]}::text[])`,
      ),
    ),
    accounts: await readInParts(named.phoneHashes, (part) =>
      readRows(
        db,
        ACCOUNT,
        Prisma.sql`FROM accounts a LEFT JOIN courts c ON ${c.id} = ${a.court_id}
          LEFT JOIN institutions i ON ${i.id} = ${a.institution_id}
          WHERE ${a.phone_hash} = ANY(${[...part]}::text[]) AND ${a.role} <> 'party'
            AND ${a.ended_on} IS NULL`,
      ),
    ),
  }
}
