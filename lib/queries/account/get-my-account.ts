import 'server-only'
import { z } from 'zod'
import { findOwnPhone } from '@/lib/data/stores/access/account-store'
import { findOwnSessions } from '@/lib/data/stores/access/own-session-store'
import type { ActorRole } from '@/lib/domain/access/roles'
import { maskPhone } from '@/lib/domain/identity/masking'
import { deviceInWords } from '@/lib/labels/zh-CN/account'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import { defineQuery } from '../define-query'

export type SessionRow = {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly signedInAt: string
  readonly lastSeenAt: string
  readonly isCurrent: boolean
}

export type MyAccountView = {
  readonly name: string
  readonly role: ActorRole
  readonly maskedPhone: string
  /** The session of this request first, then the newest. */
  readonly sessions: readonly SessionRow[]
}

/** 我的账号: name, role and the devices signed in. `sessionId`: the session of this request. */
export const getMyAccount = defineQuery({
  act: 'session:list',
  input: z.strictObject({ sessionId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, _input, { actor, now }) => {
    const phoneSealed = await findOwnPhone(db, actor.id)
    return phoneSealed === null
      ? null
      : { phoneSealed, accountId: actor.id, sessions: await findOwnSessions(db, actor.id, now) }
  },
  scope: ({ accountId }) => ({ accountId }),
  present: ({ phoneSealed, sessions }, { actor }, { sessionId }): MyAccountView => ({
    name: actor.name,
    role: actor.role,
    maskedPhone: numberInWords(
      readSealed(phoneSealed, 'accounts.phone_sealed', actor.id),
      maskPhone,
    ),
    sessions: sessions
      .map((session) => ({
        id: session.id,
        device: deviceInWords(session.device),
        address: session.address,
        signedInAt: stamp(session.createdAt),
        lastSeenAt: stamp(session.lastSeenAt),
        isCurrent: session.id === sessionId,
      }))
      .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
  }),
})
