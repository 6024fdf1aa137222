import 'server-only'
import { numberParts } from '@/lib/domain/case-number/number-parts'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Db, Read } from '@/lib/data/door'
import { findSearchMatches } from '../case/case-search'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// Whom and which cases the words mean that a log is searched by.

/** More cases than these are no longer meant by anybody: the screen asks for more of the number. */
const CASES_AT_MOST = 300

/**
 * Ids of the institution's cases, present and declined, whose number contains these words; null:
 * too many of them.
 */
export async function findMeantCases(
  db: Db,
  institutionId: string,
  words: string,
): Promise<readonly string[] | null> {
  const matches = await findSearchMatches(db, { tenant: { institutionId }, filter: { q: words } })
  if (
    matches.kind === 'too_common' ||
    (matches.kind === 'ids' && matches.ids.length > CASES_AT_MOST)
  )
    return null
  const ids = [
    ...new Set([
      ...(matches.kind === 'ids' ? matches.ids : []),
      ...(await findDeclined(db, institutionId, words)),
    ]),
  ]
  return ids.length > CASES_AT_MOST ? null : ids
}

const d = columnsOf('case_declines', 'd')
const DECLINED = select({ id: d.case_id })

/**
 * The numbers are read from the institution's own record of declining, which has hundreds of rows,
 * not millions.
 */
async function findDeclined(
  db: Read,
  institutionId: string,
  words: string,
): Promise<readonly string[]> {
  const rows = await readRows(
    db,
    DECLINED,
    Prisma.sql`FROM case_declines d WHERE ${d.institution_id} = ${institutionId}::uuid
      AND EXISTS (SELECT 1 FROM unnest(${[...numberParts(words)]}::text[]) part
        WHERE position(part IN ${d.case_no}) > 0)
      GROUP BY ${d.case_id} LIMIT ${CASES_AT_MOST + 1}::int`,
  )
  return rows.map(({ id }) => id)
}

/** The case of that number, for the auditor, who sees nothing else of it. */
export async function findCaseIdByNumber(db: Read, caseNo: string): Promise<string | null> {
  return readValue(db, expression<string | null>(Prisma.sql`heyi_case_by_number(${caseNo})::text`))
}

const a = columnsOf('accounts', 'a')
const PERSON = select({ id: a.id, name: a.name, sealed: a.phone_sealed })

/** `phoneTail`: null where the phone cannot be opened. */
type Namesake = { readonly id: string; readonly name: string; readonly phoneTail: string | null }

/**
 * People of one institution who have the same name, distinguished by the last digits of their
 * phones.
 */
export async function findNamesakes(db: Read, institutionId: string): Promise<readonly Namesake[]> {
  const rows = await readRows(
    db,
    PERSON,
    Prisma.sql`FROM accounts a
      WHERE ${a.institution_id} = ${institutionId}::uuid AND ${a.name} IN (
        SELECT b.name FROM accounts b WHERE b.institution_id = ${institutionId}::uuid
        GROUP BY b.name HAVING count(*) > 1)
      ORDER BY ${a.name}, ${a.id}`,
  )
  return rows.map(({ id, name, sealed }) => {
    const phone = readSealed(sealed, 'accounts.phone_sealed', id)
    return { id, name, phoneTail: phone === UNREADABLE ? null : phone.slice(-4) }
  })
}
