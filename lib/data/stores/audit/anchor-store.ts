import 'server-only'
import { anchorText, type Head } from '@/lib/domain/audit/chain-text'
import type { Sha256 } from '@/lib/domain/audit/check-links'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

/**
 * Heads per anchor at most: their rows are locked while it is written, which must stay unnoticed.
 */
export const HEADS_PER_ANCHOR = 5_000

/** Two processes seal one after the other; the number is this lock's name and means nothing. */
const SEALING_LOCK = 72_707_370

const h = columnsOf('chain_heads', 'h')
const HEAD = select({ chain: h.chain, seq: h.seq, hash: h.hash })

export type LastAnchor = { readonly id: number; readonly at: Date; readonly hash: string }

/** The newest anchor; null before the first one. */
export async function findLastAnchor(db: Db): Promise<LastAnchor | null> {
  const row = await db.anchor.findFirst({
    orderBy: { id: 'desc' },
    select: { id: true, at: true, hash: true },
  })
  return row && { ...row, id: Number(row.id) }
}

/** Waits until no other process seals, and keeps it so until the transaction ends. */
export async function lockSealing(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${SEALING_LOCK}::bigint)`
}

/**
 * Writes one anchor over heads that changed since they were last sealed. The sealing lock must be
 * held. Heads that another transaction is writing are skipped until the next anchor: this
 * transaction never waits, so it cannot be part of a deadlock.
 * @returns the anchor, and how many heads it sealed; HEADS_PER_ANCHOR: there may be more
 */
export async function writeAnchor(
  db: Db,
  at: Date,
  sha256: Sha256,
): Promise<LastAnchor & { readonly heads: number }> {
  const last = await findLastAnchor(db)
  const rows = await readRows(
    db,
    HEAD,
    Prisma.sql`FROM chain_heads h WHERE ${h.seq} > ${h.anchored}
      ORDER BY ${h.chain} LIMIT ${HEADS_PER_ANCHOR} FOR NO KEY UPDATE SKIP LOCKED`,
  )
  const heads: Head[] = rows.map((row) => ({ ...row, seq: Number(row.seq) }))
  // An anchor is never older than the one before it, whatever the clock says.
  const instant = last && last.at > at ? last.at : at
  const prevHash = last?.hash ?? ''
  const hash = sha256(anchorText(prevHash, instant, heads))
  const { id } = await db.anchor.create({
    data: { at: instant, prevHash, hash },
    select: { id: true },
  })
  if (rows.length > 0) await keepSealedHeads(db, id, rows)
  return { id: Number(id), at: instant, hash, heads: rows.length }
}

async function keepSealedHeads(
  db: Db,
  anchorId: bigint,
  heads: readonly { chain: string; seq: bigint; hash: string }[],
): Promise<void> {
  const chains = heads.map(({ chain }) => chain)
  const numbers = heads.map(({ seq }) => seq)
  await db.$executeRaw`
    INSERT INTO anchor_heads (anchor_id, chain, seq, hash)
    SELECT ${anchorId}, * FROM unnest(${chains}::text[], ${numbers}::bigint[],
      ${heads.map(({ hash }) => hash)}::text[])`
  await db.$executeRaw`
    UPDATE chain_heads h SET anchored = sealed.seq
      FROM unnest(${chains}::text[], ${numbers}::bigint[]) AS sealed (chain, seq)
    WHERE h.chain = sealed.chain`
}
