import 'server-only'
import type { SetUpFacts } from '@/lib/domain/setup/set-up-steps'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, select } from '@/lib/data/typed-reads'

const hasActive = (role: string) => Prisma.sql`EXISTS (SELECT 1 FROM accounts a
  WHERE a.institution_id = i.id AND a.role = ${role} AND a.status = 'active')`
const INSTITUTIONS = Prisma.sql`FROM institutions i WHERE i.ended_on IS NULL`
const INVITED = Prisma.sql`${INSTITUTIONS}
  AND EXISTS (SELECT 1 FROM institution_courts v WHERE v.institution_id = i.id)`
const ADMIN = hasActive('institution_admin')
const ACCESS = Prisma.sql`(EXISTS (SELECT 1 FROM accounts a
    WHERE a.court_id = c.id AND a.role = 'court_clerk' AND a.status = 'active')
  OR EXISTS (SELECT 1 FROM court_keys k WHERE k.court_id = c.id AND k.revoked_at IS NULL))`

const count = (sql: Prisma.Sql) => expression<number>(Prisma.sql`(SELECT count(*)::int ${sql})`)
const accounts = (role: string) =>
  count(Prisma.sql`FROM accounts a WHERE a.role = ${role} AND a.status = 'active'`)

const FACTS = select({
  courts: count(Prisma.sql`FROM courts`),
  courtsWithAccess: count(Prisma.sql`FROM courts c WHERE ${ACCESS}`),
  institutions: count(INSTITUTIONS),
  invitedInstitutions: count(INVITED),
  institutionsWithAdmin: count(Prisma.sql`${INVITED} AND ${ADMIN}`),
  connections: count(Prisma.sql`FROM institution_courts v JOIN courts c ON c.id = v.court_id
    JOIN institutions i ON i.id = v.institution_id WHERE ${ACCESS} AND ${ADMIN}`),
  institutionsWithMediator: count(Prisma.sql`${INVITED} AND ${ADMIN} AND ${hasActive('mediator')}`),
  rosterMediators: expression<number>(Prisma.sql`heyi_count_roster_mediators()`),
  // findInstitutionMistakes (lib/domain/institution/profile-rules.ts) in terms of what is missing.
  institutionsWithProfile: count(Prisma.sql`${INSTITUTIONS} AND i.accepts_scope IS NOT NULL
    AND cardinality(i.specialties) > 0 AND i.contact_phone IS NOT NULL`),
  securityAdmins: accounts('security_admin'),
  auditors: accounts('auditor'),
})

/**
 * What is set up, for the list of what is still missing. Needs the sight of the system
 * administrator or of the operator.
 */
export async function countSetUp(db: Db): Promise<SetUpFacts> {
  const row = await readRow(db, FACTS, Prisma.empty)
  return row!
}
