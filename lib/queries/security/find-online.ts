import 'server-only'
import { z } from 'zod'
import { countOnline, findOnline } from '@/lib/data/stores/access/online-store'
import { mayAct } from '@/lib/domain/access/policy'
import { deviceInWords } from '@/lib/labels/zh-CN/account'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'

export const ONLINE_PARAMS = ['side', 'q'] as const

export type OnlineRow = {
  readonly handle: string
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly tenant: string | null
  readonly since: string
  readonly seen: string
  readonly network: string
  readonly device: string
  readonly isShared: boolean
  readonly isOwn: boolean
}

export type OnlineView = {
  readonly rows: readonly OnlineRow[]
  readonly total: number
  readonly side: 'staff' | 'party'
  readonly q: string | null
}

/** Sessions of one list: more are found by name. */
export const ONLINE_AT_MOST = 200

/** 在线用户: sessions that may still be used, the last used first. */
export const findOnlineUsers = defineSqlQuery({
  act: 'security:read',
  input: z.object({
    side: z.enum(['staff', 'party']).catch('staff'),
    q: z.string().trim().max(60).optional().catch(undefined),
  }),
  load: async (db, { side, q }, { actor, now }) => {
    if (!mayAct(actor, 'security:read', {})) return null
    const filter = { side, name: q || null }
    return {
      sessions: await findOnline(db, filter, ONLINE_AT_MOST, now),
      total: await countOnline(db, filter, now),
    }
  },
  present: ({ sessions, total }, { actor }, { side, q }): OnlineView => ({
    rows: sessions.map((session) => ({
      handle: session.handle,
      accountId: session.accountId,
      name: session.name,
      role: accountRole[session.role],
      tenant: session.tenant,
      since: stamp(session.createdAt),
      seen: stamp(session.lastSeenAt),
      network: `${session.network}${session.network.includes(':') ? ':' : '.'}*`,
      device: deviceInWords(session.device),
      isShared: session.isShared,
      isOwn: session.accountId === actor.id,
    })),
    total,
    side,
    q: q || null,
  }),
})
