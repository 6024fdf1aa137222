import 'server-only'
import { stateOfActivation } from '@/lib/domain/activation/activation-link'
import type { Actor } from '@/lib/domain/access/roles'
import { maskPhone } from '@/lib/domain/identity/masking'
import { isPowerRole } from '@/lib/domain/proposal/proposal-kinds'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { STAFF_STATE, type StaffState } from '@/lib/labels/zh-CN/set-up'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import type { KnownStaffAccount } from './with-activations'

export type StaffRow = {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly role: string
  readonly tenant: string | null
  readonly state: StaffState
  readonly stateInWords: string
  readonly createdAt: string
  readonly version: number
  /** The reader's own, which another administrator disables. */
  readonly isOwn: boolean
  /** One of the three administrators: a new initial password needs a second person. */
  readonly needsSecond: boolean
  readonly hasSecondFactor: boolean
  /** A link was sent and not used: it is sent again rather than a password renewed. */
  readonly hadLink: boolean
}

const LINK_STATES = {
  sent: 'link_sent',
  unsent: 'link_unsent',
  over: 'link_over',
  used: 'activated',
} as const

function stateOf(account: KnownStaffAccount, now: Date): StaffState {
  if (!account.isActive) return 'disabled'
  const { activation } = account
  if (!account.mustChangePassword) return activation?.usedAt ? 'activated' : 'active'
  if (isByLink(account) && activation) return LINK_STATES[stateOfActivation(activation, now)]
  const end = account.initialPasswordExpiresAt
  if (end === null) return 'unissued'
  return end > now ? 'initial' : 'initial_over'
}

/** It was handed over by a link: it has no initial password. */
const isByLink = ({
  mustChangePassword,
  initialPasswordExpiresAt,
  activation,
}: KnownStaffAccount) =>
  mustChangePassword && initialPasswordExpiresAt === null && activation !== null

/** An account for the system administrator's pages; its phone masked. */
export function presentStaff(
  account: KnownStaffAccount,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): StaffRow {
  const state = stateOf(account, now)
  return {
    id: account.id,
    name: account.name,
    phone: numberInWords(
      readSealed(account.phoneSealed, 'accounts.phone_sealed', account.id),
      maskPhone,
    ),
    role: accountRole[account.role],
    tenant: account.tenant,
    state,
    stateInWords: STAFF_STATE[state],
    createdAt: stamp(account.createdAt),
    version: account.version,
    isOwn: account.id === actor.id,
    needsSecond: isPowerRole(account.role),
    hasSecondFactor: account.hasSecondFactor,
    hadLink: isByLink(account),
  }
}
