import { writeFileSync } from 'node:fs'
import type pg from 'pg'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { findBadFiles, findOrphans } from './kill-files'
import { findBrokenChains, findGaps, findHalfDone, findLost, findTwice } from './kill-findings'
import { acknowledged, type Ledger } from './kill-lines'
import { readReferralKey } from './kill-referral'
import { takeSnapshot, type Snapshot } from './kill-snapshot'

// What a drill collects over its rounds: findings, which must stay empty, and figures for the
// report.

export type Findings = {
  readonly lost: string[]
  readonly halfDone: string[]
  readonly gaps: string[]
  readonly chains: string[]
  readonly files: string[]
  readonly twice: string[]
  /** Unexpected answers: the acts of a drill are all lawful. */
  readonly refused: string[]
  /**
   * Orphan files beyond those of referrals that were never answered, and orphans the sweep left or
   * took too early.
   */
  readonly orphans: string[]
}

export function noFindings(): Findings {
  return {
    lost: [],
    halfDone: [],
    gaps: [],
    chains: [],
    files: [],
    twice: [],
    refused: [],
    orphans: [],
  }
}

export type Place = { readonly db: pg.Client; readonly folder: string; readonly ledger: Ledger }

/** What must hold at any instant, also while the program works on. */
export async function inspect(
  { db, folder, ledger }: Place,
  findings: Findings,
): Promise<Snapshot> {
  // Before the snapshot: what is answered later need not be in it. The copies keep what is answered
  // during it out.
  const before: Ledger = {
    ...ledger,
    attempts: new Map([...ledger.attempts].map(([n, attempt]) => [n, { ...attempt }])),
  }
  const snapshot = await takeSnapshot(db)
  findings.lost.push(...findLost(snapshot, before))
  findings.halfDone.push(...findHalfDone(snapshot))
  findings.gaps.push(...findGaps(snapshot))
  findings.chains.push(...findBrokenChains(snapshot))
  findings.files.push(...findBadFiles(snapshot, folder))
  return snapshot
}

/**
 * What holds once the program has ended: nothing twice, nothing refused, and orphan files only of
 * referrals without an answer.
 */
export async function inspectEnded(
  place: Place,
  findings: Findings,
  mostOrphans: number,
): Promise<{ readonly snapshot: Snapshot; readonly before: number; readonly after: number }> {
  const { ledger, folder } = place
  const snapshot = await inspect(place, findings)
  findings.twice.push(...findTwice(snapshot, ledger))
  // The operator's own verifier says the same of the chains.
  findings.chains.push(...(await verifyChains()).faults.map((fault) => JSON.stringify(fault)))
  const refused = [...ledger.attempts.values()].filter(({ outcome }) => outcome === 'refused')
  findings.refused.push(
    ...refused.map(({ n, kind, code }) => `act ${n} (${kind}) was refused: ${code}`),
  )
  const before = findOrphans(snapshot, folder).length
  if (before > mostOrphans)
    findings.orphans.push(`${before} orphan files, at most ${mostOrphans} can be explained`)
  const taken = await sweepOrphans(new Date())
  if (taken > 0)
    findings.orphans.push(`the sweep took ${taken} files that somebody might be about to name`)
  await sweepOrphans(new Date(Date.now() + 25 * 3_600_000))
  const after = findOrphans(snapshot, folder).length
  if (after > 0) findings.orphans.push(`the sweep left ${after} orphan files`)
  findings.files.push(...findBadFiles(snapshot, folder))
  return { snapshot, before, after }
}

/** The most files that attempts without an answer can have left behind. */
export function filesOf(keys: readonly (string | null)[]): number {
  return keys.reduce((sum, key) => sum + (key === null ? 0 : readReferralKey(key).files), 0)
}

export type Figures = {
  readonly kills: number
  readonly seed: number
  readonly acknowledged: number
  /** Acts under way at a kill, and how many of them turned out to be committed. */
  readonly inFlight: number
  readonly inFlightCommitted: number
  readonly orphansBefore: number
  readonly orphansAfter: number
  /**
   * The longest from the database's return to the next answered act, in milliseconds; null where
   * the database was not killed.
   */
  readonly slowestRecoveryMs: number | null
}

/**
 * Leaves the figures of a drill for scripts/drill-kill.mjs, which requests them by
 * HEYI_KILL_FIGURES.
 */
export function leaveFigures(
  drill: 'process' | 'database',
  figures: Omit<Figures, 'acknowledged'>,
  ledger: Ledger,
  findings: Findings,
): void {
  const folder = process.env.HEYI_KILL_FIGURES
  if (!folder) return
  const counts = Object.fromEntries(
    Object.entries(findings).map(([what, found]) => [what, found.length]),
  )
  writeFileSync(
    `${folder}/${drill}.json`,
    JSON.stringify({ ...figures, acknowledged: acknowledged(ledger).length, findings: counts }),
  )
}
