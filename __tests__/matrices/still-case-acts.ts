import { randomUUID } from 'node:crypto'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Decided } from '@/lib/domain/refusal'
import { newStorageKey } from '@/lib/files/file-store'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { addNote } from '@/lib/use-cases/note/add-note'
import { takeNoteBack } from '@/lib/use-cases/note/take-note-back'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { voidMaterial } from '@/lib/use-cases/material/void-material'
import { sumUp } from '@/lib/use-cases/minutes/sum-up'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { archiveDossier } from '@/lib/use-cases/dossier/archive-dossier'
import { carryOutDestruction } from '@/lib/use-cases/dossier/carry-out-destruction'
import { decideDestruction } from '@/lib/use-cases/dossier/decide-destruction'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'
import { proposeDestruction } from '@/lib/use-cases/dossier/propose-destruction'
import { checkDossier } from '@/lib/use-cases/dossier/check-dossier'
import { layPart } from '../support/case-parts'
import { FILE_HASH, layPapers } from '../support/case-papers'
import { layDocument } from '../support/finalise'
import { layMinutes } from '../support/lay-minutes'
import { layNote } from '../support/notes'
import { layMessage, layTopic } from '../support/talk'
import type { World } from '../support/world'
import type { ExistingCase } from './case-acts'

type StillRole = 'admin' | 'mediator' | 'party' | 'clerk' | 'judge'

/**
 * An act on a case that moves nothing, with the roles that have it and its answers by the status.
 */
export type StillAct = {
  readonly name: string
  readonly act: WriteAct
  readonly run: (actor: Actor, existing: ExistingCase, world: World) => Promise<Decided<unknown>>
  readonly roles: readonly StillRole[]
  /** The answer to someone who has the act and sees the case. */
  readonly answer: (role: StillRole, status: CaseStatus) => string
  /** What it prepares fits into a case once only. */
  readonly preparesOnce?: true
}

/** A mediator has something to do in the case. */
const isMediators = (status: CaseStatus) =>
  status === 'pending_mediator' || status === 'in_mediation'

/** A mediator adds once the case is accepted. */
export const addingTo = (role: StillRole, status: CaseStatus) => {
  const isAccepted = ['in_mediation', 'closed', 'archived'].includes(status)
  return role === 'admin' || isAccepted ? 'done' : 'MATERIAL_BEFORE_ACCEPTANCE'
}

export const STILL_ACTS: readonly StillAct[] = [
  {
    name: '查看完整号码',
    act: 'personal-number:unmask',
    run: async (actor, existing) => {
      await layPapers(existing)
      return unmaskNumber(actor, {
        caseId: existing.id,
        personId: existing.applicantId,
        what: 'phone',
        reason: '电话通知调解时间',
      })
    },
    roles: ['admin', 'mediator'],
    // The mediator while there is somebody to call.
    answer: (role, status) =>
      role === 'admin' || isMediators(status) ? 'done' : 'NUMBERS_STAY_MASKED',
  },
  {
    name: '催办',
    act: 'case:urge',
    run: (actor, { id }) => urgeMediator(actor, { caseId: id }),
    roles: ['admin'],
    answer: (_role, status) => (isMediators(status) ? 'done' : 'NOT_MEDIATORS_TURN'),
  },
  {
    name: '添加备忘',
    act: 'note:add',
    run: (actor, { id }) =>
      addNote(actor, {
        caseId: id,
        noteId: randomUUID(),
        audience: 'mediators',
        words: '先谈付款期限。',
      }),
    roles: ['mediator'],
    answer: () => 'done',
  },
  {
    name: '收回备忘',
    act: 'note:take-back',
    run: async (actor, { id }, world) =>
      takeNoteBack(actor, {
        caseId: id,
        noteId: await layNote(id, { mediator_id: world.people.mediatorA.id }),
      }),
    roles: ['mediator'],
    answer: () => 'done',
  },
  {
    name: '记录调解笔录',
    act: 'minutes:write',
    run: async (actor, existing, world) => {
      const { minutesId } = await layMinutes(existing, world.people.mediatorA.id, 'draft')
      return writeMinutes(actor, {
        caseId: existing.id,
        minutesId,
        entries: [
          {
            id: randomUUID(),
            section: 'statement',
            speakerId: existing.applicantId,
            text: '愿意减让五千元',
            saidAt: '2026-11-20T07:10:00.000Z',
          },
        ],
      })
    },
    roles: ['mediator'],
    // Its refusal names the minutes (docs/decisions/0067-offline-work.md).
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'MINUTES_CASE_OVER'),
  },
  {
    name: '将发言整理成笔录',
    act: 'minutes:sum-up',
    run: async (actor, existing, world) => {
      const { minutesId } = await layMinutes(existing, world.people.mediatorA.id, 'draft')
      const topicId = await layTopic(world, existing.id)
      const messageId = await layMessage(world, existing.id, { topic_id: topicId })
      const line = { id: randomUUID(), section: 'proposal', speakerId: existing.applicantId }
      return sumUp(actor, {
        caseId: existing.id,
        minutesId,
        topicId,
        lines: [{ ...line, text: '愿意减让五千元', messageIds: [messageId] }],
      })
    },
    roles: ['mediator'],
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'MINUTES_CASE_OVER'),
  },
  {
    name: '添加材料',
    act: 'material:add',
    run: (actor, { id }) =>
      addMaterial(actor, {
        caseId: id,
        slot: 'evidence',
        title: '租赁合同',
        fileName: '合同.pdf',
        mediaType: 'application/pdf',
        size: 1024,
        sha256: FILE_HASH,
        storageKey: newStorageKey(),
      }),
    roles: ['admin', 'mediator'],
    answer: addingTo,
  },
  {
    name: '作废材料',
    act: 'material:void',
    run: async (actor, { id }) =>
      voidMaterial(actor, {
        caseId: id,
        materialId: await layPart('materials', id, {
          position: 1,
          title: '重复的合同',
          file_name: '合同.pdf',
          media_type: 'application/pdf',
          size: 1024,
          sha256: FILE_HASH,
          storage_key: newStorageKey(),
          added_by: '林敏',
          added_at: new Date(),
        }),
        reason: '与在先的材料重复',
      }),
    roles: ['admin'],
    answer: () => 'done',
  },
  {
    name: '归档',
    act: 'dossier:archive',
    preparesOnce: true,
    run: async (actor, { id }) => {
      // A material that came after the closing: an archived case has something to bind.
      await layDocument(id)
      return archiveDossier(actor, { caseId: id })
    },
    roles: ['admin'],
    answer: (_role, status) => {
      if (status === 'archived') return 'done'
      return status === 'closed' ? 'DOSSIER_INCOMPLETE' : 'STATUS_DOES_NOT_ALLOW'
    },
  },
  {
    name: '说明缺件',
    act: 'dossier:explain',
    run: (actor, { id }) =>
      explainSlot(actor, { caseId: id, slot: 'closing_form', reason: '结案登记表另行补办' }),
    roles: ['admin', 'mediator'],
    answer: (_role, status) => (status === 'closed' ? 'done' : 'STATUS_DOES_NOT_ALLOW'),
  },
  {
    name: '重新检测',
    act: 'dossier:check',
    run: (actor, { id }) => checkDossier(actor, { caseId: id }),
    roles: ['admin'],
    // None of these cases has a bound volume.
    answer: () => 'DOSSIER_NOT_BOUND',
  },
  {
    name: '提请销毁卷宗',
    act: 'dossier:propose-destruction',
    run: (actor, { id }) => proposeDestruction(actor, { caseId: id, reason: '鉴定无保存价值' }),
    roles: ['admin'],
    // None of these cases has a bound volume.
    answer: () => 'DESTRUCTION_NOT_DUE',
  },
  {
    name: '审批卷宗销毁',
    act: 'dossier:decide-destruction',
    run: (actor, { id }) =>
      decideDestruction(actor, {
        caseId: id,
        proposalId: randomUUID(),
        verdict: 'approved',
        reason: '同意鉴定意见',
      }),
    roles: ['admin'],
    answer: () => 'DESTRUCTION_NOT_PROPOSED',
  },
  {
    name: '办理卷宗销毁',
    act: 'dossier:carry-out-destruction',
    run: (actor, { id }) =>
      carryOutDestruction(actor, {
        caseId: id,
        approvalId: randomUUID(),
        reason: '按批准意见办理',
        confirmed: 'yes',
      }),
    roles: ['admin'],
    answer: () => 'DESTRUCTION_NOT_APPROVED',
  },
]
