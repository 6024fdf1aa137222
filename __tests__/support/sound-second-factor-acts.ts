import { proposeFactorReset } from '@/lib/use-cases/proposal/propose-factor-reset'
import { addPasskey } from '@/lib/use-cases/second-factor/add-passkey'
import { confirmSecondFactor } from '@/lib/use-cases/second-factor/confirm-second-factor'
import { removePasskey } from '@/lib/use-cases/second-factor/remove-passkey'
import { renewRecoveryCodes } from '@/lib/use-cases/second-factor/renew-recovery-codes'
import { turnOffSecondFactor } from '@/lib/use-cases/second-factor/turn-off-second-factor'
import { begun, codeOf, enrolled, factorOf, sessionOf } from './second-factor'
import { done, TEXT, type SoundAct } from './sound-act'
import { passkeyInput } from './virtual-passkey-page'
import { asOwner, WORLD_PASSWORD, type World } from './world'

// Acts of 两步验证, of the own account and of 双人复核.

const forget = () => asOwner('DELETE FROM second_factors', [])

async function proved({ people }: World) {
  await forget()
  const { sessionId, codes } = await enrolled(people.auditor)
  return { sessionId, password: WORLD_PASSWORD, code: codes[0] }
}

export const SOUND_SECOND_FACTOR_ACTS: readonly SoundAct[] = [
  {
    name: '启用两步验证',
    act: confirmSecondFactor,
    who: 'auditor',
    lay: async ({ people: { auditor } }) => {
      await forget()
      const secret = await begun(auditor)
      return { sessionId: await sessionOf(auditor), code: codeOf(secret, new Date()) }
    },
  },
  { name: '更换恢复码', act: renewRecoveryCodes, who: 'auditor', lay: proved },
  {
    name: '添加通行密钥',
    act: addPasskey,
    who: 'auditor',
    lay: async (world) => {
      const { auditor } = world.people
      return { ...(await proved(world)), ...(await passkeyInput(auditor)) }
    },
  },
  {
    name: '移除通行密钥',
    act: removePasskey,
    who: 'auditor',
    lay: async (world) => {
      const { auditor } = world.people
      await forget()
      const { codes, sessionId } = await enrolled(auditor)
      const proof = { sessionId, password: WORLD_PASSWORD, code: codes[1] }
      await done(addPasskey(auditor, { ...proof, ...(await passkeyInput(auditor)) }))
      const passkeyId = (await factorOf(auditor))!.passkeys[0]!.id
      return { ...proof, code: codes[0], passkeyId }
    },
  },
  { name: '停用两步验证', act: turnOffSecondFactor, who: 'auditor', lay: proved },
  {
    name: '提交重置两步验证复核',
    act: proposeFactorReset,
    who: 'system',
    lay: async (world) => {
      await proved(world)
      return { accountId: world.people.auditor.id, reason: TEXT }
    },
  },
]
