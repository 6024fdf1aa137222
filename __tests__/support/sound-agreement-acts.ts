import { toLocalDate } from '@/lib/domain/time/local-date'
import { finishAgreement } from '@/lib/use-cases/agreement/finish-agreement'
import { saveAgreement } from '@/lib/use-cases/agreement/save-agreement'
import { signAgreement } from '@/lib/use-cases/agreement/sign-agreement'
import { voidAgreement } from '@/lib/use-cases/agreement/void-agreement'
import { recordFollowUp } from '@/lib/use-cases/performance/record-follow-up'
import { layAgreement, soundAgreement } from './agreement'
import { layPreparations } from './lay-preparations'
import { TEXT, type SoundAct } from './sound-act'
import { layCase } from './world'

/** One sound input of each act on an agreement. */
export const SOUND_AGREEMENT_ACTS: readonly SoundAct[] = [
  {
    name: '保存协议草稿',
    act: saveAgreement,
    who: 'mediatorA',
    lay: async (world) => soundAgreement(await layCase(world, { status: 'in_mediation' })),
  },
  {
    name: '调解协议定稿',
    act: finishAgreement,
    who: 'mediatorA',
    lay: async (world) => {
      const existing = await layCase(world, { status: 'in_mediation' })
      await layAgreement(existing, world.people.mediatorA.id)
      await layPreparations(existing)
      return { caseId: existing.id, version: 1 }
    },
  },
  {
    name: '登记协议签署',
    act: signAgreement,
    who: 'mediatorA',
    lay: async (world) => {
      const existing = await layCase(world, { status: 'in_mediation' })
      await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
      const signer = { signerId: existing.applicantId, answer: 'refused', how: 'paper' }
      return { caseId: existing.id, ...signer, on: toLocalDate(new Date()), note: TEXT }
    },
  },
  {
    name: '作废调解协议',
    act: voidAgreement,
    who: 'mediatorA',
    lay: async (world) => {
      const existing = await layCase(world, { status: 'in_mediation' })
      await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
      return { caseId: existing.id, reason: TEXT }
    },
  },
  {
    name: '登记回访',
    act: recordFollowUp,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'closed' })
      return {
        caseId: id,
        partyId: applicantId,
        on: toLocalDate(new Date()),
        how: 'phone',
        performance: 'partly',
        satisfaction: 'fair',
        objections: TEXT,
      }
    },
  },
]
