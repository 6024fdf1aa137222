import { mayRoleAct } from '@/lib/domain/access/acts'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { CourtStage } from '@/lib/domain/court-stage/stage'
import { handOver } from '@/lib/edge/dossier/hand-over'
import { undoEndReturned } from '@/lib/use-cases/case/undo-end-returned'
import { undoRecall } from '@/lib/use-cases/case/undo-recall'
import { undoReferAgain } from '@/lib/use-cases/case/undo-refer-again'
import { endSuit } from '@/lib/use-cases/court-stage/end-suit'
import { fileSuit } from '@/lib/use-cases/court-stage/file-suit'
import { issuePaper } from '@/lib/use-cases/court-stage/issue-paper'
import { receiveTransfer } from '@/lib/use-cases/court-stage/receive-transfer'
import { recordAgreement } from '@/lib/use-cases/court-stage/record-agreement'
import { resumeTrial } from '@/lib/use-cases/court-stage/resume-trial'
import { sendBack } from '@/lib/use-cases/court-stage/send-back'
import { laySigned } from '../support/confirmations'
import { fileMaterial, seenPlan } from '../support/packs'
import { layFormerReferral } from '../support/returned-cases'
import { layStage } from '../support/court-stages'
import { asOwner, type World } from '../support/world'
import type { ActCase, ExistingCase } from './case-acts'

const NUMBER = '(2026)粤9901民初12号'
const today = () => toLocalDate(new Date())

/**
 * A case in this status whose last act was this one, a moment ago; it came from an institution that
 * did not take it.
 */
async function justDone(caseId: string, status: string, act: string, world: World, reason: string) {
  const [row] = await asOwner<{ status: string }>('SELECT status FROM cases WHERE id = $1', [
    caseId,
  ])
  if (row?.status !== status) return
  await layFormerReferral(caseId, world.institutions.a, reason)
  await asOwner(
    `UPDATE cases SET last_act = $2, last_act_by = '周正', last_act_at = now() WHERE id = $1`,
    [caseId, act],
  )
}

const at =
  (stage: CourtStage, run: ActCase['run']): ActCase['run'] =>
  async (actor, existing: ExistingCase, world) => {
    await layStage(existing.id, stage)
    return run(actor, existing, world)
  }

/** What follows the mediation at the court, and what a clerk takes back of a referral. */
export const STAGE_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'hand_over',
    run: async (actor, { id }) => {
      // What one who may not hand over has seen makes no difference.
      if (!mayRoleAct(actor.role, 'dossier:hand-over'))
        return handOver(actor, { caseId: id, seen: '0'.repeat(64) })
      await fileMaterial(id, { title: '调解协议书', text: '协议', slot: 'outcome' })
      return handOver(actor, { caseId: id, seen: await seenPlan(actor, id) })
    },
  },
  {
    act: 'receive_transfer',
    run: at('transferred', (actor, { id }) => receiveTransfer(actor, { caseId: id })),
  },
  {
    act: 'send_transfer_back',
    run: at('transferred', (actor, { id }) =>
      sendBack(actor, { caseId: id, missing: ['petition'] }),
    ),
  },
  {
    act: 'file_suit',
    run: at('filing_due', (actor, { id }) =>
      fileSuit(actor, { caseId: id, number: NUMBER, on: today(), fee: 'paid' }),
    ),
  },
  {
    act: 'resume_trial',
    run: at('trial_due', (actor, { id }) => resumeTrial(actor, { caseId: id, on: today() })),
  },
  {
    act: 'record_agreement',
    run: at('record_submitted', (actor, { id }) =>
      recordAgreement(actor, { caseId: id, number: '(2026)粤9901诉前调备12号', on: today() }),
    ),
  },
  {
    act: 'issue_paper',
    run: at('paper_due', async (actor, existing, world) => {
      await laySigned(existing, world.people.mediatorA.id)
      return issuePaper(actor, {
        caseId: existing.id,
        number: NUMBER,
        on: today(),
        hasPaperRequest: 'on',
      })
    }),
  },
  {
    act: 'end_suit',
    run: at('paper_due', (actor, { id }) =>
      endSuit(actor, { caseId: id, end: 'withdrawn', number: NUMBER, on: today() }),
    ),
  },
  {
    act: 'undo_recall',
    run: async (actor, { id }, world) => {
      await justDone(id, 'returned', 'case.recalled', world, 'not_confirmed')
      return undoRecall(actor, { caseId: id })
    },
  },
  {
    act: 'undo_refer_again',
    run: async (actor, { id }, world) => {
      await justDone(id, 'pending_acceptance', 'case.referred-again', world, 'beyond_scope')
      return undoReferAgain(actor, { caseId: id })
    },
  },
  {
    act: 'undo_end_returned',
    run: async (actor, { id }, world) => {
      await justDone(id, 'returned_settled', 'case.returned-ended', world, 'beyond_scope')
      return undoEndReturned(actor, { caseId: id })
    },
  },
]
