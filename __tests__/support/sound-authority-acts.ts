import { toLocalDate } from '@/lib/domain/time/local-date'
import { attachPage } from '@/lib/use-cases/authority/attach-page'
import { decideAuthority } from '@/lib/use-cases/authority/decide-authority'
import { endAgent } from '@/lib/use-cases/authority/end-agent'
import { submitAuthority } from '@/lib/use-cases/authority/submit-authority'
import { pagesOf, paperOf, soundPage } from './authority'
import { layAgent } from './deliveries'
import { participantOf } from './invitations'
import { freshPhone, TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

/** A case in mediation where the party of the world is an agent of the applicant. */
async function layOwnAgency(world: World) {
  const { id: caseId, applicantId } = await layCase(world, { status: 'in_mediation' })
  const agentId = await layAgent({ id: caseId }, applicantId, freshPhone())
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    agentId,
    world.people.partyX.id,
  ])
  return { caseId, participantId: await participantOf(agentId, 'agent') }
}

async function layPaperForm(world: World) {
  const { caseId } = await layOwnAgency(world)
  const { partyX } = world.people
  await attachPage(partyX, soundPage(caseId))
  const [page] = await pagesOf(partyX, caseId)
  return paperOf(caseId, [page!.id], { words: '代为交换证据', until: toLocalDate(new Date()) })
}

/** 授权委托书. */
export const SOUND_AUTHORITY_ACTS: readonly SoundAct[] = [
  {
    name: '发送授权委托书的照片',
    act: attachPage,
    who: 'partyX',
    lay: async (world) => soundPage((await layOwnAgency(world)).caseId),
  },
  { name: '提交授权委托书', act: submitAuthority, who: 'partyX', lay: layPaperForm },
  {
    name: '核对授权委托书',
    act: decideAuthority,
    who: 'mediatorA',
    lay: async (world) => {
      const form = await layPaperForm(world)
      await submitAuthority(world.people.partyX, form)
      return { caseId: form.caseId, paperId: form.paperId, decision: 'special', words: TEXT }
    },
  },
  {
    name: '登记代理结束',
    act: endAgent,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId, participantId } = await layOwnAgency(world)
      const on = toLocalDate(new Date())
      return { caseId, participantId, reason: 'revoked', how: 'written', on }
    },
  },
]
