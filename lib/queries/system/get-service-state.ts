import 'server-only'
import { z } from 'zod'
import { mayAct } from '@/lib/domain/access/policy'
import { judgeService, type WatchKey, type WatchState } from '@/lib/domain/watch/judge-service'
import type { SlowStatement } from '@/lib/domain/watch/service-facts'
import { measureService } from '@/lib/jobs/measure-service'
import { WATCH, watchInWords, type WatchRow } from '@/lib/labels/zh-CN/watch'
import { now } from '@/lib/platform/clock'
import { defineQuery } from '../define-query'

export type ServiceStateView = {
  readonly asOf: string
  readonly summary: string
  /** The worst of all parts. */
  readonly state: WatchState
  readonly groups: readonly {
    readonly title: string
    readonly rows: readonly WatchRow[]
  }[]
  /** null: the database keeps no such statistics. */
  readonly slowest: readonly SlowStatement[] | null
}

const GROUPS = {
  program: ['application', 'processes', 'jobs', 'queue'],
  database: ['postgres', 'schema', 'clock', 'connections', 'statements'],
  kept: ['database_disk', 'files_disk', 'backup', 'anchor', 'calendar'],
} as const satisfies Record<keyof typeof WATCH.groups, readonly WatchKey[]>

/** 服务监控: what was measured just now, and what to do where something is not well. */
export const getServiceState = defineQuery({
  act: 'system:read',
  input: z.strictObject({}),
  // Disks are read within the transaction, and waited for two seconds at most.
  load: (db, _input, { actor }) =>
    mayAct(actor, 'system:read', {}) ? measureService(db, now) : Promise.resolve(null),
  present: (facts): ServiceStateView => {
    const states = judgeService(facts)
    const count = (state: WatchState) => Object.values(states).filter((one) => one === state).length
    const groupNames = Object.keys(GROUPS) as (keyof typeof GROUPS)[]
    return {
      asOf: WATCH.asOf(facts.now),
      summary: WATCH.summary(count('bad'), count('note')),
      state: count('bad') > 0 ? 'bad' : count('note') > 0 ? 'note' : 'ok',
      groups: groupNames.map((name) => ({
        title: WATCH.groups[name],
        rows: GROUPS[name].map((key) => watchInWords(key, states[key], facts)),
      })),
      slowest: facts.server.slowest,
    }
  },
})
