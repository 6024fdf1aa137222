import { newStorageKey } from '@/lib/files/file-store'
import { randomUUID } from 'node:crypto'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { agreeConfirmation } from '@/lib/use-cases/confirmation/agree-confirmation'
import { answerExtension } from '@/lib/use-cases/confirmation/answer-extension'
import { answerWithdrawal } from '@/lib/use-cases/confirmation/answer-withdrawal'
import { attachCorrection } from '@/lib/use-cases/confirmation/attach-correction'
import { appointHearing } from '@/lib/use-cases/confirmation/appoint-hearing'
import { cancelHearing } from '@/lib/use-cases/confirmation/cancel-hearing'
import { correctConfirmation } from '@/lib/use-cases/confirmation/correct-confirmation'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { postponeOrder } from '@/lib/use-cases/confirmation/postpone-order'
import { readHearingRights } from '@/lib/use-cases/confirmation/read-hearing-rights'
import { recordHearing } from '@/lib/use-cases/confirmation/record-hearing'
import { refuseConfirmation } from '@/lib/use-cases/confirmation/refuse-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { requestExtension } from '@/lib/use-cases/confirmation/request-extension'
import { requestPostponement } from '@/lib/use-cases/confirmation/request-postponement'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { supplementConfirmation } from '@/lib/use-cases/confirmation/supplement-confirmation'
import { withdrawConfirmation } from '@/lib/use-cases/confirmation/withdraw-confirmation'
import {
  absentOf,
  layConfirmation,
  layHearing,
  layIdentified,
  laySigned,
  newNumber,
  seenBy,
  WRITTEN_NAME,
} from './confirmations'
import { TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

const inDays = (days: number) => addDays(toLocalDate(new Date()), days)

/**
 * A case that ended with an agreement in effect, in which the party of the world takes part for the
 * applicant, identified today.
 */
export async function layOwnAgreed(world: World) {
  const existing = await layCase(world, { status: 'closed' })
  const { id: caseId, applicantId: partyId } = existing
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    partyId,
    world.people.partyX.id,
  ])
  await laySigned(existing, world.people.mediatorA.id)
  await layIdentified(caseId, [partyId], world.people.mediatorA.id)
  return { caseId, partyId }
}

const own = (status: ConfirmationStatus) => async (world: World) => {
  const { caseId } = await layOwnAgreed(world)
  return { caseId, confirmationId: await layConfirmation(caseId, status) }
}
const ofHearing = (fields: (confirmationId: string) => object) => async (world: World) => {
  const { id } = await layCase(world, { status: 'closed' })
  const confirmationId = await layConfirmation(id, 'admitted')
  const hearingId = await layHearing(confirmationId)
  return { confirmationId, hearingId, ...(await fields(confirmationId)) }
}
const ofCourt =
  (status: ConfirmationStatus, fields: () => object, columns: () => object = () => ({})) =>
  async (world: World) => {
    const { id } = await layCase(world, { status: 'closed' })
    const confirmationId = await layConfirmation(id, status, { ...columns() })
    return { confirmationId, ...fields() }
  }

/** 司法确认: what its parties and its court do. */
export const SOUND_CONFIRMATION_ACTS: readonly SoundAct[] = [
  {
    name: '确认申请司法确认',
    act: agreeConfirmation,
    who: 'partyX',
    lay: async (world) => {
      const own = await layOwnAgreed(world)
      const seen = await seenBy(world.people.partyX, own.caseId)
      return { ...own, seen, ...WRITTEN_NAME, device: '手机', address: '203.0.113.9' }
    },
  },
  { name: '撤回司法确认申请', act: withdrawConfirmation, who: 'partyX', lay: own('submitted') },
  {
    name: '发送司法确认的补正材料',
    act: attachCorrection,
    who: 'partyX',
    lay: async (world) => ({
      ...(await own('correcting')(world)),
      kind: 'proof',
      fileName: '收据.jpg',
      mediaType: 'image/jpeg',
      size: 1,
      sha256: 'f'.repeat(64),
      storageKey: newStorageKey(),
    }),
  },
  {
    name: '补正司法确认申请',
    act: correctConfirmation,
    who: 'partyX',
    lay: async (world) => ({ ...(await own('correcting')(world)), words: TEXT }),
  },
  {
    name: '受理司法确认申请',
    act: acceptConfirmation,
    who: 'clerkA',
    lay: ofCourt('submitted', () => ({ number: newNumber() })),
  },
  {
    name: '通知补正司法确认申请',
    act: requestConfirmationCorrection,
    who: 'clerkA',
    lay: ofCourt('submitted', () => ({ points: TEXT, dueOn: inDays(7) })),
  },
  {
    name: '要求补充司法确认材料',
    act: requestSupplement,
    who: 'clerkA',
    lay: ofCourt('admitted', () => ({
      items: ['statement|就履行作书面陈述'],
      points: TEXT,
      dueOn: inDays(7),
    })),
  },
  {
    name: '补充司法确认材料',
    act: supplementConfirmation,
    who: 'partyX',
    lay: async (world) => {
      const { caseId } = await layOwnAgreed(world)
      const columns = { supplement_due_on: inDays(7) }
      const confirmationId = await layConfirmation(caseId, 'admitted', columns)
      return { caseId, confirmationId, words: TEXT }
    },
  },
  {
    name: '请求顺延司法确认补正的期限',
    act: requestPostponement,
    who: 'partyX',
    lay: async (world) => ({
      ...(await own('correcting')(world)),
      dueOn: inDays(14),
      reason: TEXT,
    }),
  },
  {
    name: '顺延司法确认补正的期限',
    act: postponeOrder,
    who: 'clerkA',
    lay: ofCourt('correcting', () => ({
      answer: 'postpone',
      dueOn: inDays(14),
      reason: TEXT,
      seen: 1,
    })),
  },
  {
    name: '提请延长司法确认审查期限',
    act: requestExtension,
    who: 'judgeA',
    lay: ofCourt('admitted', () => ({ extraDays: '10', reason: TEXT })),
  },
  {
    name: '答复延长司法确认审查期限',
    act: answerExtension,
    who: 'judgeA',
    lay: ofCourt(
      'admitted',
      () => ({ answer: 'refuse', reason: TEXT }),
      () => ({ extension_days: 10, extension_by: randomUUID() }),
    ),
  },
  {
    name: '通知双方共同到场',
    act: appointHearing,
    who: 'judgeA',
    lay: ofCourt('admitted', () => ({
      hearingId: randomUUID(),
      way: 'on_site',
      startsAt: `${inDays(3)}T14:30`,
      place: '第三审判庭',
    })),
  },
  {
    name: '取消共同到场',
    act: cancelHearing,
    who: 'judgeA',
    lay: ofHearing(() => ({ reason: TEXT })),
  },
  {
    name: '记录共同到场的结果',
    act: recordHearing,
    who: 'clerkA',
    lay: ofHearing(async (confirmationId) => ({
      parties: await absentOf(confirmationId),
      words: TEXT,
    })),
  },
  {
    name: '看过视频核实的权利义务',
    act: readHearingRights,
    who: 'partyX',
    lay: async (world) => {
      const { caseId, confirmationId } = await own('admitted')(world)
      return { caseId, meetingId: await layHearing(confirmationId, 5, world.people.judgeA) }
    },
  },
  {
    name: '不予受理司法确认申请',
    act: refuseConfirmation,
    who: 'judgeA',
    lay: ofCourt('submitted', () => ({ refusalGround: 'scope', reason: TEXT })),
  },
  {
    name: '裁定司法确认申请',
    act: ruleOnConfirmation,
    who: 'judgeA',
    lay: ofCourt('admitted', () => ({
      ruling: 'dismiss',
      dismissalGround: 'not_admissible',
      refusalGround: 'title',
      reason: TEXT,
    })),
  },
  {
    name: '答复撤回司法确认申请',
    act: answerWithdrawal,
    who: 'judgeA',
    lay: ofCourt(
      'admitted',
      () => ({ answer: 'refuse', reason: TEXT }),
      () => ({ withdrawal_requested_at: new Date() }),
    ),
  },
  {
    name: '司法确认申请按撤回处理',
    act: deemWithdrawn,
    who: 'judgeA',
    lay: ofCourt(
      'correcting',
      () => ({ reason: TEXT }),
      () => ({ correction_due_on: inDays(-1) }),
    ),
  },
]
