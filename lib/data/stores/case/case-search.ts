import 'server-only'
import {
  formatCaseNumber,
  formatCourtCaseNumber,
  parseTypedCaseNumber,
  type CaseNumber,
} from '@/lib/domain/case-number/case-number'
import { parseOfficePhone } from '@/lib/domain/identity/phone'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { isByStatusAlone, type CaseFilter } from './case-filter'
import { isOf } from './case-conditions'
import type { CaseListQuery, CaseOrder, CaseSlice } from './case-order'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

const FOUND_AT_MOST = 4_000
/**
 * Up to this many cases of a tenant, even the most common words are collected at once; of a larger
 * tenant the newest SAMPLE cases are read first to see how common the words are.
 */
const SMALL_TENANT = 10_000
const SAMPLE = 200
/** No sample is needed: a court's list was walked before. */
const ANY_TENANT = 2_147_483_647
/**
 * A court's list is walked in steps of so many cases while the words are common in it: where the
 * first step finds COMMON, collecting all matches costs more. So many steps at most.
 */
const STEP = 2_000
const STEPS = 8
const COMMON = 4
/** Collected for a page, all ids come with it up to so many: the tabs of the list count them. */
export const FOUND_COUNTED_AT_MOST = 400
/** An upper bound of the cases that one mediator carries or has closed. */
const OWN_AT_MOST = 20_000

/**
 * The cases that words match, read by their ids. `page`: the ids of one slice alone, of `total`, or
 * of more than that.
 * Words that are very common in a large tenant (“有限公司”) are found by walking the list in its own
 * order and are not counted: there are `atLeast` so many.
 */
export type SearchMatches =
  | { readonly kind: 'all' }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | {
      readonly kind: 'page'
      readonly ids: readonly string[]
      readonly total: number
      readonly isMore: boolean
    }
  | { readonly kind: 'too_common'; readonly q: string; readonly atLeast: number }

const c = columnsOf('cases', 'c')
const p = columnsOf('parties', 'p')
const a = columnsOf('agents', 'a')
const ID = select({ id: c.id })
const MATCHES = select({
  matches: expression<number>(Prisma.sql`matches`),
  ids: expression<string[] | null>(Prisma.sql`ids::text[]`),
})

const WALKED = select({
  seen: expression<number>(Prisma.sql`seen`),
  ids: expression<string[] | null>(Prisma.sql`ids::text[]`),
})

/**
 * Matches of the words of a list. With `slice`: those of the slice alone, where the words are the
 * only filter and the list has the order of the matches.
 */
export async function findSearchMatches(
  db: Read,
  {
    tenant,
    filter,
    order,
  }: Pick<CaseListQuery, 'tenant' | 'filter'> & { readonly order?: CaseOrder },
  slice?: CaseSlice,
): Promise<SearchMatches> {
  const { q, phoneHash } = filter
  if (phoneHash) return { kind: 'ids', ids: await findByPhone(db, isOf(tenant), phoneHash) }
  if (!q?.trim()) return { kind: 'all' }
  const byNumber = await findByWholeNumber(db, isOf(tenant), q)
  if (byNumber) return { kind: 'ids', ids: byNumber }
  const words = toHalfWidth(q)
  const page =
    slice && isByWordsAlone(filter) && (order === 'newest' || order === 'oldest') ? slice : null
  const isDescending = (order === 'newest') !== (page?.isBackwards ?? false)
  const behind = Prisma.sql`${isDescending}, ${page?.cursor?.value ?? null}::timestamptz,
    ${page?.cursor?.id ?? null}::uuid, ${page?.take ?? null}::int`
  const isWalked = page !== null && 'courtId' in tenant
  if (isWalked) {
    const walked = await readRow(
      db,
      WALKED,
      Prisma.sql`FROM heyi_walk_search(${words}, ${SMALL_TENANT}::int, ${STEP}::int, ${STEPS}::int,
        ${COMMON}::int, ${behind})`,
    )
    if (walked?.ids) return { kind: 'page', ids: walked.ids, total: walked.seen, isMore: true }
  }
  const found = await readRow(
    db,
    MATCHES,
    Prisma.sql`FROM heyi_search(${words}, ${isWalked ? ANY_TENANT : SMALL_TENANT}::int,
      ${SAMPLE}::int, ${FOUND_AT_MOST}::int, ${behind}, ${FOUND_COUNTED_AT_MOST}::int)`,
  )
  const { matches, ids } = found ?? { matches: 0, ids: [] }
  if (!ids) return { kind: 'too_common', q: words, atLeast: matches }
  return page && ids.length < matches
    ? { kind: 'page', ids, total: matches, isMore: false }
    : { kind: 'ids', ids }
}

/**
 * Whether the words are the only filter: then every match is in the list, since matches are the
 * tenant's own cases.
 */
export function isByWordsAlone(filter: CaseFilter): boolean {
  return !filter.statuses && isByStatusAlone({ ...filter, q: undefined })
}

/**
 * Cases with a complete number, in whatever form it was typed: a case number, or the telephone
 * number of a party or an agent. Null where the words are neither.
 */
async function findByWholeNumber(
  db: Read,
  sight: Prisma.Sql,
  q: string,
): Promise<readonly string[] | null> {
  const caseNumber = parseTypedCaseNumber(q)
  if (caseNumber.ok) return findByNumber(db, sight, caseNumber.value)
  const phone = parseOfficePhone(q)
  return phone.ok ? findByPhone(db, sight, fingerprintNumber('phone', phone.value)) : null
}

/**
 * Cases of people who have a telephone number, by its keyed hash: whole or not at all
 * (docs/decisions/0009-personal-numbers.md).
 */
async function findByPhone(db: Read, sight: Prisma.Sql, hash: string): Promise<readonly string[]> {
  const rows = await readRows(
    db,
    ID,
    Prisma.sql`FROM cases c WHERE ${sight} AND c.id = ANY (ARRAY(
      SELECT ${p.case_id} FROM parties p WHERE ${p.phone_hash} = ${hash}
      UNION SELECT ${a.case_id} FROM agents a WHERE ${a.phone_hash} = ${hash}))`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Cases with that number, or with it as the court's own number. Read by the indexes of both, since
 * every case contains pairs of its characters.
 */
async function findByNumber(
  db: Read,
  sight: Prisma.Sql,
  whole: CaseNumber,
): Promise<readonly string[]> {
  const rows = await readRows(
    db,
    ID,
    Prisma.sql`FROM cases c WHERE ${sight} AND ${c.case_no} = ${formatCaseNumber(whole)}
      UNION SELECT ${c.id} FROM cases c WHERE ${sight}
        AND ${c.court_case_no} = ${formatCourtCaseNumber(whole)}`,
  )
  return rows.map(({ id }) => id)
}

async function findByWords(db: Read, words: string, atMost: number): Promise<readonly string[]> {
  const found = select({
    id: expression<string>(Prisma.sql`heyi_find_cases(${words}, ${atMost}::int)`),
  })
  const rows = await readRows(db, found, Prisma.empty)
  return rows.map(({ id }) => id)
}

/** Ids of all the cases of one mediator that the words find, as the same index knows them. */
export async function findOwnMatches(
  db: Read,
  mediatorId: string,
  q: string,
): Promise<readonly string[]> {
  const sight = Prisma.sql`c.mediator_id = ${mediatorId}::uuid`
  return (
    (await findByWholeNumber(db, sight, q)) ?? (await findByWords(db, toHalfWidth(q), OWN_AT_MOST))
  )
}

export function whereFound(matches: SearchMatches): Prisma.Sql {
  switch (matches.kind) {
    case 'all':
      return Prisma.empty
    case 'ids':
    case 'page':
      return Prisma.sql` AND ${isAmong(matches.ids)}`
    case 'too_common':
      // A value, not EXISTS: the planner would turn EXISTS into a join and read the words of every
      // case.
      return Prisma.sql` AND (
        SELECT s.words LIKE (SELECT heyi_search_pattern(heyi_plain(${matches.q})))
        FROM case_search s WHERE s.case_id = c.id)`
  }
}

/**
 * As a sub-select, so that the planner does not know how many there are: for a page of two ids a
 * custom plan would be estimated cheaper than the generic one.
 */
export const isAmong = (ids: readonly string[]) =>
  Prisma.sql`c.id = ANY ((SELECT ${[...ids]}::uuid[])::uuid[])`
