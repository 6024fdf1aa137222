'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { endSuit } from '@/lib/use-cases/court-stage/end-suit'
import { fileSuit } from '@/lib/use-cases/court-stage/file-suit'
import { receiveTransfer } from '@/lib/use-cases/court-stage/receive-transfer'
import { recordAgreement } from '@/lib/use-cases/court-stage/record-agreement'
import { resumeTrial } from '@/lib/use-cases/court-stage/resume-trial'
import { sendBack } from '@/lib/use-cases/court-stage/send-back'
import { servePaper } from '@/lib/use-cases/court-stage/serve-paper'
import { stageDone } from './stage-href'

export const receiveTransferAction = defineAction(receiveTransfer, {
  done: ({ caseId }) => stageDone(caseId, 'received'),
})
export const sendBackAction = defineAction(sendBack, {
  read: (fields) => ({ ...fields, missing: [fields.missing ?? []].flat() }),
  done: ({ caseId }) => stageDone(caseId, 'sent-back'),
})
export const fileSuitAction = defineAction(fileSuit, {
  done: ({ caseId }) => stageDone(caseId, 'filed'),
})
export const resumeTrialAction = defineAction(resumeTrial, {
  done: ({ caseId }) => stageDone(caseId, 'trial'),
})
export const recordAgreementAction = defineAction(recordAgreement, {
  done: ({ caseId }) => stageDone(caseId, 'recorded'),
})
export const servePaperAction = defineAction(servePaper, {
  done: ({ caseId }) => stageDone(caseId, 'served'),
})
export const endSuitAction = defineAction(endSuit, {
  done: ({ caseId }) => stageDone(caseId, 'ended'),
})
