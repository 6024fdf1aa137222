import { randomUUID } from 'node:crypto'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { agreeConfirmation } from '@/lib/use-cases/confirmation/agree-confirmation'
import { answerExtension } from '@/lib/use-cases/confirmation/answer-extension'
import { answerWithdrawal } from '@/lib/use-cases/confirmation/answer-withdrawal'
import { announceCorrectionFile } from '@/lib/use-cases/confirmation/attach-correction'
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
  newNumber,
  WRITTEN_NAME,
} from '../support/confirmations'
import type { StillAct } from './still-case-acts'

const reason = '写明了的理由和经过'
const inDays = (days: number) => addDays(toLocalDate(new Date()), days)

/**
 * 司法确认. A party who takes part in no case finds none; what the parties do is in
 * __tests__/use-cases/confirmation.
 */
export const CONFIRMATION_STILL_ACTS: readonly StillAct[] = [
  {
    name: '确认申请司法确认',
    act: 'confirmation:agree',
    run: (actor, { id, applicantId }) =>
      agreeConfirmation(actor, {
        caseId: id,
        partyId: applicantId,
        seen: 'f'.repeat(64),
        ...WRITTEN_NAME,
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '撤回司法确认申请',
    act: 'confirmation:withdraw',
    run: async (actor, { id }) =>
      withdrawConfirmation(actor, {
        caseId: id,
        confirmationId: await layConfirmation(id, 'submitted'),
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '发送司法确认的补正材料',
    act: 'confirmation:attach',
    run: async (actor, { id }) =>
      announceCorrectionFile(actor, {
        caseId: id,
        confirmationId: await layConfirmation(id, 'correcting'),
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '补正司法确认申请',
    act: 'confirmation:correct',
    run: async (actor, { id }) =>
      correctConfirmation(actor, {
        caseId: id,
        confirmationId: await layConfirmation(id, 'correcting'),
        words: reason,
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '受理司法确认申请',
    act: 'confirmation:accept',
    run: async (actor, { id }) =>
      acceptConfirmation(actor, {
        confirmationId: await layConfirmation(id, 'submitted'),
        number: newNumber(),
      }),
    roles: ['clerk', 'judge'],
    answer: () => 'done',
  },
  {
    name: '通知补正司法确认申请',
    act: 'confirmation:request-correction',
    run: async (actor, { id }) =>
      requestConfirmationCorrection(actor, {
        confirmationId: await layConfirmation(id, 'submitted'),
        points: reason,
        dueOn: inDays(7),
      }),
    roles: ['clerk', 'judge'],
    answer: () => 'done',
  },
  {
    name: '要求补充司法确认材料',
    act: 'confirmation:request-supplement',
    run: async (actor, { id }) =>
      requestSupplement(actor, {
        confirmationId: await layConfirmation(id, 'admitted'),
        items: ['statement|就履行作书面陈述'],
        dueOn: inDays(7),
      }),
    roles: ['clerk', 'judge'],
    answer: () => 'done',
  },
  {
    name: '补充司法确认材料',
    act: 'confirmation:supplement',
    run: async (actor, { id }) =>
      supplementConfirmation(actor, {
        caseId: id,
        confirmationId: await layConfirmation(id, 'admitted', { supplement_due_on: inDays(7) }),
        words: reason,
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '请求顺延司法确认补正的期限',
    act: 'confirmation:request-postponement',
    run: async (actor, { id }) =>
      requestPostponement(actor, {
        caseId: id,
        confirmationId: await layConfirmation(id, 'correcting'),
        dueOn: inDays(14),
        reason,
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '顺延司法确认补正的期限',
    act: 'confirmation:postpone',
    run: async (actor, { id }) =>
      postponeOrder(actor, {
        confirmationId: await layConfirmation(id, 'correcting'),
        answer: 'postpone',
        dueOn: inDays(14),
        reason,
        seen: 1,
      }),
    roles: ['clerk', 'judge'],
    answer: () => 'done',
  },
  {
    name: '提请延长司法确认审查期限',
    act: 'confirmation:request-extension',
    run: async (actor, { id }) =>
      requestExtension(actor, {
        confirmationId: await layConfirmation(id, 'admitted'),
        extraDays: '10',
        reason,
      }),
    roles: ['judge'],
    answer: () => 'done',
  },
  {
    name: '答复延长司法确认审查期限',
    act: 'confirmation:answer-extension',
    run: async (actor, { id }) =>
      answerExtension(actor, {
        confirmationId: await layConfirmation(id, 'admitted', {
          extension_days: 10,
          extension_by: randomUUID(),
        }),
        answer: 'approve',
      }),
    roles: ['judge'],
    answer: () => 'done',
  },
  {
    name: '通知双方共同到场',
    act: 'confirmation:appoint-hearing',
    run: async (actor, { id }) =>
      appointHearing(actor, {
        confirmationId: await layConfirmation(id, 'admitted'),
        hearingId: randomUUID(),
        way: 'telephone',
        startsAt: `${inDays(3)}T14:30`,
      }),
    roles: ['judge'],
    answer: () => 'done',
  },
  {
    name: '取消共同到场',
    act: 'confirmation:cancel-hearing',
    run: async (actor, { id }) => {
      const confirmationId = await layConfirmation(id, 'admitted')
      return cancelHearing(actor, {
        confirmationId,
        hearingId: await layHearing(confirmationId),
        reason,
      })
    },
    roles: ['judge'],
    answer: () => 'done',
  },
  {
    name: '记录共同到场的结果',
    act: 'confirmation:record-hearing',
    run: async (actor, { id }) => {
      const confirmationId = await layConfirmation(id, 'admitted')
      return recordHearing(actor, {
        confirmationId,
        hearingId: await layHearing(confirmationId),
        parties: await absentOf(confirmationId),
      })
    },
    roles: ['clerk', 'judge'],
    answer: () => 'done',
  },
  {
    name: '看过视频核实的权利义务',
    act: 'confirmation:read-rights',
    run: async (actor, { id }) =>
      readHearingRights(actor, {
        caseId: id,
        meetingId: await layHearing(await layConfirmation(id, 'admitted')),
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '不予受理司法确认申请',
    act: 'confirmation:refuse',
    run: async (actor, { id }) =>
      refuseConfirmation(actor, {
        confirmationId: await layConfirmation(id, 'submitted'),
        refusalGround: 'scope',
        reason,
      }),
    roles: ['judge'],
    answer: () => 'done',
  },
  {
    name: '裁定司法确认申请',
    act: 'confirmation:rule',
    run: async (actor, { id }) =>
      ruleOnConfirmation(actor, {
        confirmationId: await layConfirmation(id, 'admitted'),
        ruling: 'confirm',
      }),
    roles: ['judge'],
    answer: () => 'done',
  },
  {
    name: '答复撤回司法确认申请',
    act: 'confirmation:answer-withdrawal',
    run: async (actor, { id }) =>
      answerWithdrawal(actor, {
        confirmationId: await layConfirmation(id, 'admitted', {
          withdrawal_requested_at: new Date(),
        }),
        answer: 'permit',
      }),
    roles: ['judge'],
    answer: () => 'done',
  },
  {
    name: '司法确认申请按撤回处理',
    act: 'confirmation:deem-withdrawn',
    run: async (actor, { id }) =>
      deemWithdrawn(actor, {
        confirmationId: await layConfirmation(id, 'correcting', { correction_due_on: inDays(-1) }),
        reason,
      }),
    roles: ['judge'],
    answer: () => 'done',
  },
]
