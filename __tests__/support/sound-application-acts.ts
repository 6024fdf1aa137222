import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { declineApplication } from '@/lib/use-cases/application/decline-application'
import { submitApplication } from '@/lib/use-cases/application/submit-application'
import { withdrawApplication } from '@/lib/use-cases/application/withdraw-application'
import { insertApplication, insertDraft, prove } from './insert-application'
import { TEXT, type SoundAct } from './sound-act'
import { asOwner, type World } from './world'

/**
 * The party of the world is the applicant: the account of the proven number is replaced by theirs.
 */
async function asPartyOfWorld({ people }: World, applicationId: string) {
  await asOwner('UPDATE applications SET account_id = $2 WHERE id = $1', [
    applicationId,
    people.partyX.id,
  ])
  return { applicationId }
}

const submitted = async ({ institutions }: World) => {
  const { applicationId } = await insertApplication(institutions.a)
  return { applicationId }
}

/** 在线申请 once it is submitted, and its answers. */
export const SOUND_APPLICATION_ACTS: readonly SoundAct[] = [
  {
    name: '提交调解申请',
    act: submitApplication,
    who: 'partyX',
    lay: async (world) => {
      const { own } = await insertDraft(world.institutions.a)
      const { applicationId } = await prove(own)
      return { ...(await asPartyOfWorld(world, applicationId)), consent: 'yes' }
    },
  },
  {
    name: '撤回调解申请',
    act: withdrawApplication,
    who: 'partyX',
    lay: async (world) => {
      const { applicationId } = await submitted(world)
      return { ...(await asPartyOfWorld(world, applicationId)), words: TEXT }
    },
  },
  {
    name: '受理调解申请',
    act: acceptApplication,
    who: 'adminA',
    lay: async (world) => ({
      ...(await submitted(world)),
      courtId: world.courts.a,
      jurisdiction: TEXT,
      disputeType: 'contract',
      cause: '房屋租赁合同纠纷',
    }),
  },
  {
    name: '不受理调解申请',
    act: declineApplication,
    who: 'adminA',
    lay: async (world) => ({ ...(await submitted(world)), ground: 'other', words: TEXT }),
  },
]
