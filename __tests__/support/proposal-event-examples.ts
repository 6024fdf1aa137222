import type { EventData, EventKind } from '@/lib/domain/audit/events'

const ID = '0b8f2f3e-6f0e-4c1f-9d8b-2a1f6f1f0a11'
const ADMINISTRATOR = {
  proposalId: ID,
  kind: 'administrator',
  what: '安衡',
  role: 'security_admin',
} as const

type Shown =
  | `proposal.${string}`
  | `${'account' | 'mediator'}.activated`
  | 'account.disabled'
  | 'account.enabled'
  | 'account.sessions-ended'
  | `account.second-factor-${string}`
  | `account.passkey-${string}`
  | 'account.recovery-codes-renewed'

/** Events of 双人复核, of locks, of 强退, of 激活 and of 两步验证, as stored. */
export const PROPOSAL_EVENT_EXAMPLES: {
  readonly [K in Extract<EventKind, Shown>]: EventData<K>
} = {
  'proposal.made': {
    ...ADMINISTRATOR,
    until: '2026-11-30T16:00:00.000Z',
    reason: '原安全管理员调离',
  },
  'proposal.confirmed': { ...ADMINISTRATOR, proposedBy: '司维' },
  'proposal.refused': { ...ADMINISTRATOR, proposedBy: '司维', reason: '身份尚未核实' },
  'proposal.withdrawn': { proposalId: ID, kind: 'court_key', what: '甲区法院', role: null },
  'account.disabled': {
    accountId: ID,
    role: 'court_clerk',
    name: '江明',
    reason: '已调离本院',
  },
  'account.enabled': { accountId: ID, role: 'court_clerk', name: '江明' },
  'account.activated': { accountId: ID, role: 'court_clerk', name: '江明' },
  'mediator.activated': { mediatorId: ID, mediator: '谢岚' },
  'account.second-factor-on': { ended: 2 },
  'account.second-factor-off': { by: 'recovery' },
  'account.recovery-codes-renewed': { by: 'totp' },
  'account.passkey-added': { passkeyId: ID, name: '办公室电脑', by: 'totp', left: 2 },
  'account.passkey-removed': { passkeyId: ID, name: '旧手机', by: 'passkey', left: 1 },
  'account.second-factor-reset': {
    accountId: ID,
    role: 'court_clerk',
    name: '江明',
    proposedBy: '司维',
  },
  'account.sessions-ended': {
    accountId: ID,
    role: 'court_clerk',
    name: '江明',
    sessions: 2,
    all: true,
    reason: '设备遗失，正在核实',
  },
}
