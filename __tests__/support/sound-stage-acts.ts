import type { CourtStage } from '@/lib/domain/court-stage/stage'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { undoEndReturned } from '@/lib/use-cases/case/undo-end-returned'
import { undoRecall } from '@/lib/use-cases/case/undo-recall'
import { undoReferAgain } from '@/lib/use-cases/case/undo-refer-again'
import { endSuit } from '@/lib/use-cases/court-stage/end-suit'
import { fileSuit } from '@/lib/use-cases/court-stage/file-suit'
import { issuePaper } from '@/lib/use-cases/court-stage/issue-paper'
import { receivePaper } from '@/lib/use-cases/court-stage/receive-paper'
import { receiveTransfer } from '@/lib/use-cases/court-stage/receive-transfer'
import { recordAgreement } from '@/lib/use-cases/court-stage/record-agreement'
import { requestPaper } from '@/lib/use-cases/court-stage/request-paper'
import { resumeTrial } from '@/lib/use-cases/court-stage/resume-trial'
import { sendBack } from '@/lib/use-cases/court-stage/send-back'
import { servePaper } from '@/lib/use-cases/court-stage/serve-paper'
import type { CaseStatus } from '@/lib/domain/case/status'
import { layIdentified, laySigned } from './confirmations'
import { layIssued, layStage } from './court-stages'
import { layFormerReferral } from './returned-cases'
import type { SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

const NUMBER = '(2026)粤9901民初12号'
const today = () => toLocalDate(new Date())

/**
 * A case that a court entrusted, with an agreement in effect, in which the party of the world takes
 * part.
 */
async function layEntrusted(world: World) {
  const existing = await layCase(world, { status: 'closed' })
  const { id: caseId, applicantId: partyId } = existing
  await asOwner(`UPDATE cases SET source = 'entrusted_ordinary' WHERE id = $1`, [caseId])
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    partyId,
    world.people.partyX.id,
  ])
  await laySigned(existing, world.people.mediatorA.id)
  return { caseId, partyId }
}

const at = (stage: CourtStage, fields: () => object) => async (world: World) => {
  const { caseId } = await layEntrusted(world)
  await layStage(caseId, stage)
  return { caseId, ...fields() }
}

const issued = (fields: object, ofPartyAlone: boolean) => async (world: World) => {
  const { caseId, partyId } = await layEntrusted(world)
  await layIssued(caseId)
  return { caseId, partyId, ...(ofPartyAlone ? {} : fields) }
}

const justDone = (status: CaseStatus, act: string, reason: string) => async (world: World) => {
  const { id: caseId } = await layCase(world, { status })
  await layFormerReferral(caseId, world.institutions.b, reason)
  await asOwner('UPDATE cases SET last_act = $2, last_act_at = now() WHERE id = $1', [caseId, act])
  return { caseId }
}

/** What follows the mediation at the court, and what a clerk takes back of a referral. */
export const SOUND_STAGE_ACTS: readonly SoundAct[] = [
  {
    name: '接收移送',
    act: receiveTransfer,
    who: 'clerkA',
    lay: at('transferred', () => ({ fee: 'due', feeAmount: '1250.5' })),
  },
  {
    name: '退回补正',
    act: sendBack,
    who: 'clerkA',
    lay: at('transferred', () => ({ missing: ['petition', 'unreadable'] })),
  },
  {
    name: '登记立案',
    act: fileSuit,
    who: 'clerkA',
    lay: at('filing_due', () => ({ number: NUMBER, on: today(), fee: 'due', feeAmount: '50' })),
  },
  {
    name: '转入审理',
    act: resumeTrial,
    who: 'clerkA',
    lay: at('trial_due', () => ({ on: today() })),
  },
  {
    name: '备案',
    act: recordAgreement,
    who: 'clerkA',
    lay: at('record_submitted', () => ({ number: '(2026)粤9901诉前调备12号', on: today() })),
  },
  {
    name: '出具调解书',
    act: issuePaper,
    who: 'judgeA',
    lay: at('paper_due', () => ({ number: NUMBER, on: today(), hasPaperRequest: 'on' })),
  },
  {
    name: '以撤诉等方式结案',
    act: endSuit,
    who: 'clerkA',
    lay: at('paper_due', () => ({ end: 'withdrawn', number: NUMBER, on: today() })),
  },
  {
    name: '请求出具调解书',
    act: requestPaper,
    who: 'partyX',
    lay: async (world) => {
      const own = await layEntrusted(world)
      await layIdentified(own.caseId, [own.partyId], world.people.mediatorA.id)
      await layStage(own.caseId, 'paper_due')
      return own
    },
  },
  { name: '签收调解书', act: receivePaper, who: 'partyX', lay: issued({}, true) },
  {
    name: '登记调解书签收',
    act: servePaper,
    who: 'clerkA',
    lay: issued({ way: 'in_person', on: today() }, false),
  },
  {
    name: '撤销收回',
    act: undoRecall,
    who: 'clerkA',
    lay: justDone('returned', 'case.recalled', 'not_confirmed'),
  },
  {
    name: '撤销重新引调',
    act: undoReferAgain,
    who: 'clerkA',
    lay: justDone('pending_acceptance', 'case.referred-again', 'beyond_scope'),
  },
  {
    name: '撤销退回后办结',
    act: undoEndReturned,
    who: 'clerkA',
    lay: justDone('returned_settled', 'case.returned-ended', 'beyond_scope'),
  },
]
