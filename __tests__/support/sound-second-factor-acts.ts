import { proposeFactorReset } from '@/lib/use-cases/proposal/propose-factor-reset'
import { confirmSecondFactor } from '@/lib/use-cases/second-factor/confirm-second-factor'
import { renewRecoveryCodes } from '@/lib/use-cases/second-factor/renew-recovery-codes'
import { turnOffSecondFactor } from '@/lib/use-cases/second-factor/turn-off-second-factor'
import { begun, codeOf, enrolled, sessionOf } from './second-factor'
import { TEXT, type SoundAct } from './sound-act'
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
