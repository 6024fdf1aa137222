import 'server-only'
import type { AnchorRecord, SealedHead } from '@/lib/domain/audit/check-anchors'
import type { LinkAndHead } from '@/lib/domain/audit/check-links'
import type { Head } from '@/lib/domain/audit/chain-text'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { FORCE_CUSTOM_PLAN } from '@/lib/data/sql-literals'
import {
  columnsOf,
  expression,
  nullable,
  readRows,
  readValue,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'

// The whole record, page by page, for the verifier. Each page is one statement and reads rows and
// heads at one instant, so that an event appended meanwhile is never taken for a fault. Memory
// holds one page, however long the record is.

/** Opens a transaction for one page, as the system or as an auditor. */
export type OpenPage = <T>(reason: string, read: (db: Read) => Promise<T>) => Promise<T>

/** Whose eyes read, and how many rows at once: hashing a page blocks the process meanwhile. */
export type RecordReader = { readonly open: OpenPage; readonly page: number }

/**
 * Planned for every page: a plan kept from when the record was next to empty reads the whole table
 * for each row of the page.
 */
const limitOf = ({ page }: RecordReader) => Prisma.sql`LIMIT ${page} ${FORCE_CUSTOM_PLAN}`

/** Pages until one is not full, each in a transaction of its own. */
async function* pagesOf<Row>(
  { open, page }: RecordReader,
  reason: string,
  read: (db: Read, after: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last: Row | null = null
  for (;;) {
    const after: Row | null = last
    const rows: Row[] = await open(reason, (db) => read(db, after))
    if (rows.length > 0) yield rows
    if (rows.length < page) return
    last = rows.at(-1) ?? null
  }
}

const e = columnsOf('events', 'e')
const h = columnsOf('chain_heads', 'h')
const a = columnsOf('anchors', 'a')
const s = columnsOf('anchor_heads', 's')

const linkColumns = {
  chain: e.chain,
  seq: e.seq,
  id: e.id,
  kind: e.kind,
  at: e.at,
  actorId: e.actor_id,
  actorName: e.actor_name,
  actorRole: e.actor_role,
  caseId: e.case_id,
  courtId: e.court_id,
  institutionId: e.institution_id,
  basis: e.basis,
  data: expression<string>(Prisma.sql`${e.data}::text`),
  prevHash: e.prev_hash,
  hash: e.hash,
  headSeq: nullable(h.seq),
  headHash: nullable(h.hash),
}
const LINK = select(linkColumns)
type LinkRow = RowOf<typeof linkColumns>

function toLink({ headSeq, headHash, seq, ...row }: LinkRow): LinkAndHead {
  return {
    ...row,
    seq: Number(seq),
    head: headSeq === null || headHash === null ? null : { seq: Number(headSeq), hash: headHash },
  }
}

/**
 * Every event in the order of chain and number, each with the head of its chain from the same
 * statement.
 */
export async function* readLinks(reader: RecordReader): AsyncGenerator<LinkAndHead[]> {
  const pages = pagesOf<LinkRow>(reader, 'verify the chains', (db, after) =>
    readRows(
      db,
      LINK,
      Prisma.sql`FROM events e LEFT JOIN chain_heads h ON ${h.chain} = ${e.chain}
        WHERE (${e.chain}, ${e.seq}) > (${after?.chain ?? ''}, ${after?.seq ?? 0n})
        ORDER BY ${e.chain}, ${e.seq} ${limitOf(reader)}`,
    ),
  )
  for await (const page of pages) yield page.map(toLink)
}

/**
 * Every event of one chain in its order, each with the head of the chain from the same statement.
 */
export async function* readLinksOf(
  reader: RecordReader,
  chain: string,
): AsyncGenerator<LinkAndHead[]> {
  const pages = pagesOf<LinkRow>(reader, 'verify a chain', (db, after) =>
    readRows(
      db,
      LINK,
      Prisma.sql`FROM events e LEFT JOIN chain_heads h ON ${h.chain} = ${e.chain}
        WHERE ${e.chain} = ${chain} AND ${e.seq} > ${after?.seq ?? 0n}
        ORDER BY ${e.seq} ${limitOf(reader)}`,
    ),
  )
  for await (const page of pages) yield page.map(toLink)
}

/**
 * A head, whether its chain has any row, and whether an anchor contains the number it was sealed
 * at.
 */
export type HeadRecord = Head & { readonly hasRows: boolean; readonly isSealKnown: boolean }

const headColumns = {
  chain: h.chain,
  seq: h.seq,
  hash: h.hash,
  hasRows: expression<boolean>(Prisma.sql`
    EXISTS (SELECT 1 FROM events e WHERE ${e.chain} = ${h.chain})`),
  isSealKnown: expression<boolean>(Prisma.sql`
    ${h.anchored} = 0 OR EXISTS (SELECT 1 FROM anchor_heads s
      WHERE ${s.chain} = ${h.chain} AND ${s.seq} = ${h.anchored})`),
}
const HEAD = select(headColumns)
type HeadRow = RowOf<typeof headColumns>

/** Every chain head in the order of the chains' names. */
export async function* readHeads(reader: RecordReader): AsyncGenerator<HeadRecord[]> {
  const pages = pagesOf<HeadRow>(reader, 'verify the chain heads', (db, after) =>
    readRows(
      db,
      HEAD,
      Prisma.sql`FROM chain_heads h WHERE ${h.chain} > ${after?.chain ?? ''}
        ORDER BY ${h.chain} ${limitOf(reader)}`,
    ),
  )
  for await (const page of pages) yield page.map((row) => ({ ...row, seq: Number(row.seq) }))
}

const anchorColumns = { id: a.id, at: a.at, prevHash: a.prev_hash, hash: a.hash }
const ANCHOR = select(anchorColumns)
type AnchorRow = RowOf<typeof anchorColumns>

/** Every anchor up to that one, the oldest first. */
export async function* readAnchors(
  reader: RecordReader,
  lastId: number,
): AsyncGenerator<AnchorRecord[]> {
  const pages = pagesOf<AnchorRow>(reader, 'verify the anchors', (db, after) =>
    readRows(
      db,
      ANCHOR,
      Prisma.sql`FROM anchors a WHERE ${a.id} > ${after?.id ?? 0n} AND ${a.id} <= ${lastId}
        ORDER BY ${a.id} ${limitOf(reader)}`,
    ),
  )
  for await (const page of pages) yield page.map((row) => ({ ...row, id: Number(row.id) }))
}

const sealedColumns = {
  anchorId: s.anchor_id,
  chain: s.chain,
  seq: s.seq,
  hash: s.hash,
  hashToday: nullable(e.hash),
  isAnchorThere: expression<boolean>(Prisma.sql`${a.id} IS NOT NULL`),
}
const SEALED = select(sealedColumns)
type SealedRow = RowOf<typeof sealedColumns>

/** The sealed heads in the order of the anchors, each with the present row of that number. */
export async function* readSealedHeads(reader: RecordReader): AsyncGenerator<SealedHead[]> {
  const pages = pagesOf<SealedRow>(reader, 'verify what was sealed', (db, after) =>
    readRows(
      db,
      SEALED,
      Prisma.sql`FROM anchor_heads s
        LEFT JOIN events e ON ${e.chain} = ${s.chain} AND ${e.seq} = ${s.seq}
        LEFT JOIN anchors a ON ${a.id} = ${s.anchor_id}
        WHERE (${s.anchor_id}, ${s.chain}) > (${after?.anchorId ?? 0n}, ${after?.chain ?? ''})
        ORDER BY ${s.anchor_id}, ${s.chain} ${limitOf(reader)}`,
    ),
  )
  for await (const page of pages)
    yield page.map((row) => ({ ...row, seq: Number(row.seq), anchorId: Number(row.anchorId) }))
}

/** Whether there is any case, whose referral must have been recorded. */
export function hasCases(db: Read): Promise<boolean> {
  return readValue(db, expression<boolean>(Prisma.sql`heyi_has_cases()`))
}

/** How many events the heads of the chains count, for showing progress. */
export async function countLinks(db: Read): Promise<number> {
  return Number(
    await readValue(
      db,
      expression<bigint>(Prisma.sql`coalesce(sum(seq), 0)::bigint`),
      Prisma.sql`FROM chain_heads`,
    ),
  )
}

/** The number of the newest anchor; 0 before the first one. */
export async function findLastAnchorId(db: Read): Promise<number> {
  return Number(
    await readValue(
      db,
      expression<bigint>(Prisma.sql`coalesce(max(id), 0)::bigint`),
      Prisma.sql`FROM anchors`,
    ),
  )
}
