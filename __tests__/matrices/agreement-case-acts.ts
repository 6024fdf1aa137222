import { toLocalDate } from '@/lib/domain/time/local-date'
import { saveAgreement } from '@/lib/use-cases/agreement/save-agreement'
import { finishAgreement } from '@/lib/use-cases/agreement/finish-agreement'
import { signAgreement } from '@/lib/use-cases/agreement/sign-agreement'
import { voidAgreement } from '@/lib/use-cases/agreement/void-agreement'
import { recordFollowUp } from '@/lib/use-cases/performance/record-follow-up'
import { layAgreement, soundAgreement } from '../support/agreement'
import { layPreparations } from '../support/lay-preparations'
import { asOwner } from '../support/world'
import type { ActCase } from './case-acts'

/** 调解协议, each act on an agreement in the state that it needs. */
export const AGREEMENT_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'save_agreement',
    run: (actor, existing) => saveAgreement(actor, soundAgreement(existing)),
  },
  {
    act: 'finish_agreement',
    run: async (actor, existing, world) => {
      await layAgreement(existing, world.people.mediatorA.id)
      await layPreparations(existing)
      return finishAgreement(actor, { caseId: existing.id, version: 1 })
    },
  },
  {
    act: 'sign_agreement',
    run: async (actor, existing, world) => {
      await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
      return signAgreement(actor, {
        caseId: existing.id,
        signerId: existing.applicantId,
        answer: 'signed',
        how: 'on_site',
        on: toLocalDate(new Date()),
      })
    },
  },
  {
    act: 'void_agreement',
    run: async (actor, existing, world) => {
      await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
      return voidAgreement(actor, { caseId: existing.id, reason: '付款日期需要改动' })
    },
  },
  {
    act: 'record_follow_up',
    run: async (actor, { id, applicantId }) => {
      // Tried by several on the same case: what one recorded does not hinder the next.
      await asOwner('DELETE FROM follow_ups WHERE case_id = $1', [id])
      return recordFollowUp(actor, {
        caseId: id,
        partyId: applicantId,
        on: toLocalDate(new Date()),
        how: 'phone',
        performance: 'performed',
      })
    },
  },
]
