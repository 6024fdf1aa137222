import { randomUUID } from 'node:crypto'
import { disableStaffAccount } from '@/lib/use-cases/account/disable-staff-account'
import { enableStaffAccount } from '@/lib/use-cases/account/enable-staff-account'
import { makeCourtKeyAsOperator } from '@/lib/use-cases/court/court-keys-by-operator'
import { revokeCourtKey } from '@/lib/use-cases/court/revoke-court-key'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { proposeAdministrator } from '@/lib/use-cases/proposal/propose-administrator'
import { proposeCourtKey } from '@/lib/use-cases/proposal/propose-court-key'
import { proposeInstitutionEnd } from '@/lib/use-cases/proposal/propose-institution-end'
import { proposePassword } from '@/lib/use-cases/proposal/propose-password'
import { refuseProposal } from '@/lib/use-cases/proposal/refuse-proposal'
import { withdrawProposal } from '@/lib/use-cases/proposal/withdraw-proposal'
import { endSessions } from '@/lib/use-cases/session/end-sessions'
import { createOwnStaff } from '@/lib/use-cases/staff/create-own-staff'
import { disableOwnStaff } from '@/lib/use-cases/staff/disable-own-staff'
import { enableOwnStaff } from '@/lib/use-cases/staff/enable-own-staff'
import { renewOwnPassword } from '@/lib/use-cases/staff/renew-own-password'
import { freshIdentity } from './fresh-identity'
import { done, freshPhone, TEXT, type SoundAct } from './sound-act'
import { freshAccount } from './sound-set-up-acts'
import { asOwner, type World } from './world'

// Acts of the security administrator, of 双人复核, and of who keeps the accounts of a court.

export const administratorInput = () => ({
  role: 'auditor',
  name: '严正',
  phone: freshPhone(),
  identityNumber: freshIdentity(),
  reason: TEXT,
})

async function proposed(world: World) {
  const { proposalId } = await done(proposeAdministrator(world.people.system, administratorInput()))
  return { proposalId }
}

async function courtWithoutProposal(world: World) {
  await asOwner(`UPDATE proposals SET expires_at = proposed_at WHERE state = 'waiting'`, [])
  return { courtId: world.courts.a, reason: TEXT }
}

/** An institution at which nothing is open, because nothing ever was. */
async function emptyInstitution() {
  const [row] = await asOwner<{ id: string }>(
    `INSERT INTO institutions (code, name, kind) VALUES ($1, $1, 'people') RETURNING id`,
    [`ending-${randomUUID()}`],
  )
  return row!.id
}

export const SOUND_SECURITY_ACTS: readonly SoundAct[] = [
  {
    name: '提交机构终止、合并复核',
    act: proposeInstitutionEnd,
    who: 'system',
    lay: async () => ({
      institutionId: await emptyInstitution(),
      as: 'merged',
      into: 'inst-b',
      reason: TEXT,
    }),
  },
  {
    name: '停用账号',
    act: disableStaffAccount,
    who: 'security',
    lay: async (world) => ({ accountId: await freshAccount(world), reason: '已调离本院' }),
  },
  {
    name: '启用账号',
    act: enableStaffAccount,
    who: 'security',
    lay: async (world) => {
      const accountId = await freshAccount(world)
      await done(disableStaffAccount(world.people.security, { accountId, reason: '已调离本院' }))
      return { accountId }
    },
  },
  {
    name: '强制退出登录',
    act: endSessions,
    who: 'security',
    lay: async (world) => {
      const accountId = world.people.clerkB.id
      await asOwner(
        `INSERT INTO sessions (id, account_id, device, address, created_at, last_seen_at,
           absolute_expires_at)
         VALUES ($1, $2, 'chrome/windows', '10.1.2.3', now(), now(), now() + interval '8 hours')`,
        [randomUUID(), accountId],
      )
      return { accountId, handle: '', reason: TEXT }
    },
  },
  {
    name: '吊销接口密钥',
    act: revokeCourtKey,
    who: 'security',
    lay: async () => ({ keyId: (await makeCourtKeyAsOperator('court-a')).id }),
  },
  {
    name: '提交新管理员复核',
    act: proposeAdministrator,
    who: 'system',
    lay: async () => administratorInput(),
  },
  {
    name: '提交管理员初始密码复核',
    act: proposePassword,
    who: 'system',
    lay: async (world) => {
      await asOwner(`UPDATE proposals SET expires_at = proposed_at WHERE state = 'waiting'`, [])
      return { accountId: world.people.auditor.id, version: '1', reason: TEXT }
    },
  },
  {
    name: '提交接口密钥复核',
    act: proposeCourtKey,
    who: 'courtAdminA',
    lay: courtWithoutProposal,
  },
  { name: '复核确认', act: confirmProposal, who: 'security', lay: proposed },
  {
    name: '复核不同意',
    act: refuseProposal,
    who: 'security',
    lay: async (world) => ({ ...(await proposed(world)), reason: TEXT }),
  },
  { name: '撤回复核事项', act: withdrawProposal, who: 'system', lay: proposed },
  {
    name: '添加本单位账号',
    act: createOwnStaff,
    who: 'courtAdminA',
    lay: async () => ({ role: 'court_judge', name: '童岚', phone: freshPhone() }),
  },
  {
    name: '重新发放本单位账号初始密码',
    act: renewOwnPassword,
    who: 'courtAdminA',
    lay: async (world) => ({ accountId: await freshAccount(world), version: '1' }),
  },
  {
    name: '停用本单位账号',
    act: disableOwnStaff,
    who: 'courtAdminA',
    lay: async (world) => ({ accountId: await freshAccount(world), reason: '已调离本院' }),
  },
  {
    name: '启用本单位账号',
    act: enableOwnStaff,
    who: 'courtAdminA',
    lay: async (world) => {
      const accountId = await freshAccount(world)
      await done(disableOwnStaff(world.people.courtAdminA, { accountId, reason: '已调离本院' }))
      return { accountId }
    },
  },
]
