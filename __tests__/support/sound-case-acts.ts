import { randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { endReturned } from '@/lib/use-cases/case/end-returned'
import { recallCase } from '@/lib/use-cases/case/recall-case'
import { referAgain } from '@/lib/use-cases/case/refer-again'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { undoAcceptance } from '@/lib/use-cases/case/undo-acceptance'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { extendPeriod } from '@/lib/use-cases/clock/extend-period'
import { pauseClock } from '@/lib/use-cases/clock/pause-clock'
import { resumeClock } from '@/lib/use-cases/clock/resume-clock'
import { recordService } from '@/lib/use-cases/service/record-service'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { SOUND_AGREEMENT_ACTS } from './sound-agreement-acts'
import { layPart } from './case-parts'
import { layOverdue } from './returned-cases'
import { layCase } from './world'
import { caseIn, done, TEXT, TODAY, type SoundAct } from './sound-act'
import { sealInto } from './seal-into'
const today = () => toLocalDate(new Date())

export const SOUND_CASE_ACTS: readonly SoundAct[] = [
  { name: '受理', act: acceptCase, who: 'adminA', lay: caseIn('pending_acceptance') },
  {
    name: '不受理',
    act: declineCase,
    who: 'adminA',
    lay: caseIn('pending_acceptance', { reason: 'other', text: TEXT }),
  },
  {
    name: '收回',
    act: recallCase,
    who: 'clerkA',
    lay: async (world) => ({ caseId: (await layOverdue(world)).id, text: TEXT }),
  },
  {
    name: '重新引调',
    act: referAgain,
    who: 'clerkA',
    lay: (world) => caseIn('returned', { institutionId: world.institutions.b, text: TEXT })(world),
  },
  {
    name: '退回后办结',
    act: endReturned,
    who: 'clerkA',
    lay: (world) =>
      caseIn('returned', {
        end: 'filing',
        reason: 'party_unwilling',
        text: TEXT,
        on: today(),
        courtCaseNo: '(2026)粤9901民初12号',
      })(world),
  },
  {
    name: '分配调解员',
    act: assignMediator,
    who: 'adminA',
    lay: (world) =>
      caseIn('pending_assignment', { mediatorId: world.people.mediatorA.id, note: TEXT })(world),
  },
  {
    name: '重新分配调解员',
    act: reassignMediator,
    who: 'adminA',
    lay: async (world) => {
      const input = await caseIn('pending_assignment', {
        mediatorId: world.people.mediatorA2.id,
        note: TEXT,
        handoverNote: TEXT,
      })(world)
      await layPart('assignments', input.caseId, {
        mediator_id: world.people.mediatorA.id,
        mediator_name: world.people.mediatorA.name,
        assigned_at: new Date(),
        assigned_by: TEXT,
        rank: 1,
        rank_score: 50,
        ended_at: new Date(),
        ended_because: 'withdrawn',
        end_reason: 'health',
      })
      return input
    },
  },
  {
    name: '撤销受理',
    act: undoAcceptance,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('pending_acceptance')(world)
      await done(acceptCase(world.people.adminA, { caseId }))
      return { caseId }
    },
  },
  {
    name: '撤销分配',
    act: undoAssignment,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('pending_assignment')(world)
      await done(
        assignMediator(world.people.adminA, {
          caseId,
          mediatorId: world.people.mediatorA.id,
          note: TEXT,
        }),
      )
      return { caseId }
    },
  },
  {
    name: '各方同意继续',
    act: allowDisclosed,
    who: 'adminA',
    lay: async (world) => {
      const { id, applicantId, respondentId } = await layCase(world, {
        status: 'disclosure_review',
      })
      return {
        caseId: id,
        consents: [applicantId, respondentId].map((partyId) => ({
          partyId,
          how: 'written',
          on: today(),
        })),
        note: TEXT,
      }
    },
  },
  {
    name: '披露后更换',
    act: replaceDisclosed,
    who: 'adminA',
    lay: caseIn('disclosure_review', { note: TEXT }),
  },
  {
    name: '更换调解员',
    act: replaceMediator,
    who: 'adminA',
    lay: caseIn('in_mediation', { reason: 'health', text: TEXT }),
  },
  {
    name: '催办',
    act: urgeMediator,
    who: 'adminA',
    lay: caseIn('pending_mediator', { note: TEXT }),
  },
  {
    name: '接收',
    act: takeCase,
    who: 'mediatorA',
    lay: caseIn('pending_mediator', { noGround: 'yes' }),
  },
  {
    name: '披露',
    act: discloseConflict,
    who: 'mediatorA',
    lay: caseIn('in_mediation', { grounds: ['interest'], statement: TEXT }),
  },
  {
    name: '记录联系',
    act: recordContact,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      return {
        caseId: id,
        contactId: randomUUID(),
        channel: 'phone',
        personId: applicantId,
        result: 'reached',
        happenedAt: TODAY().slice(0, 16),
        note: TEXT,
      }
    },
  },
  {
    name: '登记调解意愿',
    act: recordConsent,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const answers = { mediation: 'agrees', recording: 'declines' }
      return { caseId: id, partyId: applicantId, answers, how: 'oral', on: today(), note: TEXT }
    },
  },
  ...SOUND_AGREEMENT_ACTS,
  {
    name: '暂停计算期限',
    act: pauseClock,
    who: 'mediatorA',
    lay: (world) =>
      caseIn('in_mediation', {
        reason: 'suspension',
        from: today(),
        note: TEXT,
        findings: TEXT,
      })(world),
  },
  {
    name: '恢复计算期限',
    act: resumeClock,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      await layPart('clock_pauses', caseId, { reason: 'suspension', from_on: today() })
      return { caseId, to: today(), note: TEXT }
    },
  },
  {
    name: '延长调解期限',
    act: extendPeriod,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
      const consents = [applicantId, respondentId].map((partyId) => ({
        partyId,
        how: 'written',
        on: today(),
      }))
      return { caseId: id, days: '7', consents, note: TEXT }
    },
  },
  {
    name: '提前终结',
    act: withdrawCase,
    who: 'mediatorA',
    lay: caseIn('in_mediation', { reason: 'health', text: TEXT }),
  },
  {
    name: '结案',
    act: closeCase,
    who: 'mediatorA',
    lay: caseIn('in_mediation', {
      outcome: 'other',
      account: TEXT,
      failureReason: TEXT,
      costRaising: '无',
      courtNotes: '无',
    }),
  },
  {
    name: '登记送达',
    act: recordService,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      return {
        caseId: id,
        partyId: applicantId,
        subject: 'other',
        way: 'post',
        result: 'served',
        on: toLocalDate(new Date()),
        note: TEXT,
      }
    },
  },
  {
    name: '查看完整号码',
    act: unmaskNumber,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      await sealInto('parties.phone_sealed', '19900008001', [applicantId])
      return { caseId: id, personId: applicantId, what: 'phone', reason: TEXT }
    },
  },
]
