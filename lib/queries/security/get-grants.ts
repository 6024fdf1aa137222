import 'server-only'
import { z } from 'zod'
import { ACTS, READ_ACTS, WRITE_ACTS, mayRoleAct, type Act } from '@/lib/domain/access/acts'
import { mayAct } from '@/lib/domain/access/policy'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { READ_ACT_WORDS } from '@/lib/labels/zh-CN/read-act'
import { actInWords } from '@/lib/labels/zh-CN/refused-act'
import { defineSqlQuery } from '../define-query'

export type GrantRow = {
  readonly act: Act
  readonly word: string
  readonly kind: 'read' | 'write'
  readonly relation: (typeof ACTS)[Act]['relation']
  /** Names of the other roles that have it. */
  readonly others: readonly string[]
}

export type GrantsView = {
  readonly role: ActorRole
  readonly roles: readonly {
    readonly role: ActorRole
    readonly name: string
    readonly count: number
  }[]
  readonly rows: readonly GrantRow[]
}

const actsOf = (role: ActorRole) => ({
  read: READ_ACTS.filter((act) => mayRoleAct(role, act)),
  write: WRITE_ACTS.filter((act) => mayRoleAct(role, act)),
})

const rowOf = (role: ActorRole, act: Act, word: string): GrantRow => ({
  act,
  word,
  kind: ACTS[act].kind,
  relation: ACTS[act].relation,
  others: ACTOR_ROLES.filter((each) => each !== role && mayRoleAct(each, act)).map(
    (each) => actorRole[each],
  ),
})

/** 权限一览: what a role may do, from the table of acts that the system itself asks. */
export const getGrants = defineSqlQuery({
  act: 'security:read',
  input: z.object({ role: z.enum(ACTOR_ROLES).catch('system_admin') }),
  load: async (_db, { role }, { actor }) =>
    mayAct(actor, 'security:read', {}) ? { role, acts: actsOf(role) } : null,
  present: ({ role, acts }): GrantsView => ({
    role,
    roles: ACTOR_ROLES.map((each) => {
      const { read, write } = actsOf(each)
      return { role: each, name: actorRole[each], count: read.length + write.length }
    }),
    rows: [
      ...acts.read.map((act) => rowOf(role, act, READ_ACT_WORDS[act])),
      ...acts.write.map((act) => rowOf(role, act, actInWords(act))),
    ],
  }),
})
