import { setUpSeal } from '@/lib/edge/institution-seal/set-up-seal'
import { nameKeeper } from '@/lib/use-cases/institution-seal/name-keeper'
import { retireSeal } from '@/lib/use-cases/institution-seal/retire-seal'
import { laySeal } from './sign-document'
import { TODAY, type SoundAct } from './sound-act'

export const SOUND_SEAL_ACTS: readonly SoundAct[] = [
  {
    name: '设立电子印章',
    act: setUpSeal,
    who: 'adminA',
    lay: async ({ people }) => ({
      name: '电子印章',
      from: TODAY().slice(0, 10),
      keeperId: people.adminA.id,
    }),
  },
  {
    name: '更换印章保管人',
    act: nameKeeper,
    who: 'adminA',
    lay: async ({ people }) => ({
      sealId: await laySeal(people.adminA),
      keeperId: people.adminA2.id,
    }),
  },
  {
    name: '停用电子印章',
    act: retireSeal,
    who: 'adminA',
    lay: async ({ people }) => ({ sealId: await laySeal(people.adminA) }),
  },
]
