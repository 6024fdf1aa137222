import 'server-only'
import { z } from 'zod'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import { countLoggedEvents } from '@/lib/data/stores/audit/event-log-store'
import { COUNTED_AT_MOST, getDatabaseFacts } from '@/lib/data/stores/system/system-store'
import { mayAct } from '@/lib/domain/access/policy'
import { isAnchorOverdue } from '@/lib/domain/audit/anchor-schedule'
import type { EventKind } from '@/lib/domain/audit/events'
import { addDays, endOfLocalDate } from '@/lib/domain/time/local-date'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'

export type Counted = { readonly count: number; readonly isMore: boolean }

export type AuditOverview = {
  readonly chains: Counted
  readonly anchor: { readonly at: string | null; readonly state: 'ok' | 'never' | 'stopped' }
  readonly days: number
  readonly since: string
  readonly refused: Counted
  readonly unmasked: Counted
  readonly signInRefused: Counted
}

const DAYS = 7
const ACCESSES_AT_MOST = 10_000

const counted = (found: number, atMost: number): Counted => ({
  count: Math.min(found, atMost),
  isMore: found > atMost,
})

/**
 * The head of the auditor's page: number of events, last anchor, and what is unusual in the last
 * days.
 */
export const getAuditOverview = defineQuery({
  act: 'audit:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor, today }) => {
    if (!mayAct(actor, 'audit:read', {})) return null
    const firstDay = addDays(today, 1 - DAYS)
    const since = endOfLocalDate(addDays(firstDay, -1))
    const countOf = (kind: EventKind) =>
      countLoggedEvents(db, { kinds: [kind], since }, ACCESSES_AT_MOST)
    return {
      firstDay,
      chains: (await getDatabaseFacts(db)).chains,
      lastAnchor: await findLastAnchor(db),
      refused: await countOf('act.refused'),
      unmasked: await countOf('personal-number.unmasked'),
      signInRefused: await countOf('account.sign-in-refused'),
    }
  },
  present: (
    { firstDay, chains, lastAnchor, refused, unmasked, signInRefused },
    { now },
  ): AuditOverview => ({
    chains: counted(chains, COUNTED_AT_MOST),
    anchor: {
      at: lastAnchor && stamp(lastAnchor.at),
      state: lastAnchor === null ? 'never' : isAnchorOverdue(lastAnchor.at, now) ? 'stopped' : 'ok',
    },
    days: DAYS,
    since: firstDay,
    refused: counted(refused, ACCESSES_AT_MOST),
    unmasked: counted(unmasked, ACCESSES_AT_MOST),
    signInRefused: counted(signInRefused, ACCESSES_AT_MOST),
  }),
})
