import { randomUUID } from 'node:crypto'
import type { CaseStatus } from '@/lib/domain/case/status'
import { sealNumber } from '@/lib/platform/personal-number'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { changePassword } from '@/lib/use-cases/account/change-password'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { undoAcceptance } from '@/lib/use-cases/case/undo-acceptance'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'
import { editInstitution } from '@/lib/use-cases/institution/edit-institution'
import { checkCaseImport } from '@/lib/use-cases/import/check-case-import'
import { checkMediatorImport } from '@/lib/use-cases/import/check-mediator-import'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { importMediators } from '@/lib/use-cases/import/import-mediators'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { voidMaterial } from '@/lib/use-cases/material/void-material'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { enableMediator } from '@/lib/use-cases/mediator/enable-mediator'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { setLeave } from '@/lib/use-cases/mediator/set-leave'
import { saveListPreference } from '@/lib/use-cases/preference/save-preference'
import { recordTraining } from '@/lib/use-cases/training/record-training'
import { revokeTraining } from '@/lib/use-cases/training/revoke-training'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { checkCases, checkMediators, caseLine } from './import-file'
import { mediatorInput } from './mediator-input'
import { layCase, ownerClient, WORLD_PASSWORD, type World } from './world'

// Every act of a person with an input that is sound in every field, about something that the law allows it to be done to now.

export type SoundAct = {
  readonly name: string
  readonly act: UseCase<unknown>
  readonly who: keyof World['people']
  /** Lays what the act is done to, anew each time, and returns the whole input. */
  readonly lay: (world: World) => Promise<Readonly<Record<string, unknown>>>
}

const TEXT = '写明了的理由和经过'
const TODAY = () => new Date(Date.now() + 8 * 3_600_000).toISOString()
let serial = 0
const freshPhone = () => `1991${String(++serial).padStart(7, '0')}`
const freshHash = () => `${randomUUID()}${randomUUID()}`.replaceAll('-', '')

const done = async <T>(act: Promise<{ readonly ok: boolean; readonly value?: T }>): Promise<T> => {
  const answer = await act
  if (!answer.ok) throw new Error(`could not be laid: ${JSON.stringify(answer)}`)
  return answer.value!
}

const caseIn =
  (status: CaseStatus, fields: Readonly<Record<string, unknown>> = {}) =>
  async (world: World) => ({ ...fields, caseId: (await layCase(world, { status })).id })
const mediator = async (world: World) => {
  const made = await done(
    createMediator(world.people.adminA, mediatorInput({ phone: freshPhone() })),
  )
  return made.mediatorId
}
const ofMediator = (fields: Readonly<Record<string, unknown>>) => async (world: World) => ({
  ...fields,
  mediatorId: await mediator(world),
})
const material = () => ({
  slot: 'consent',
  title: TEXT,
  note: TEXT,
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: freshHash(),
  storageKey: freshHash(),
})
const checked = () => ({
  fileName: '名单.xlsx',
  size: 10,
  sha256: freshHash(),
  rows: [
    {
      rowNo: 2,
      state: 'refused',
      label: TEXT,
      fingerprint: freshHash(),
      contentSealed: null,
      mistakes: [],
      preview: null,
    },
  ],
})

export const SOUND_ACTS: readonly SoundAct[] = [
  { name: '受理', act: acceptCase, who: 'adminA', lay: caseIn('pending_acceptance') },
  {
    name: '不受理',
    act: declineCase,
    who: 'adminA',
    lay: caseIn('pending_acceptance', { reason: 'other', text: TEXT }),
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
    lay: (world) =>
      caseIn('pending_assignment', {
        mediatorId: world.people.mediatorA2.id,
        note: TEXT,
        handoverNote: TEXT,
      })(world),
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
          on: '2026-01-05',
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
  { name: '停用', act: disableMediator, who: 'adminA', lay: ofMediator({ reason: TEXT }) },
  {
    name: '启用',
    act: enableMediator,
    who: 'adminA',
    lay: async (world) => {
      const mediatorId = await mediator(world)
      await done(disableMediator(world.people.adminA, { mediatorId, reason: TEXT }))
      return { mediatorId }
    },
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
      outcome: 'deadlock',
      account: TEXT,
      failureReason: TEXT,
      costRaising: '无',
      courtNotes: '无',
    }),
  },
  {
    name: '查看完整号码',
    act: unmaskNumber,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      await (
        await ownerClient()
      ).query('UPDATE parties SET phone_sealed = $2 WHERE id = $1', [
        applicantId,
        sealNumber('19900008001'),
      ])
      return { caseId: id, personId: applicantId, what: 'phone', reason: TEXT }
    },
  },
  {
    name: '修改密码',
    act: changePassword,
    who: 'partyX',
    lay: async (world) => {
      await (
        await ownerClient()
      ).query(
        'UPDATE accounts SET password_hash = (SELECT password_hash FROM accounts WHERE id = $2) WHERE id = $1',
        [world.people.partyX.id, world.people.auditor.id],
      )
      return {
        sessionId: randomUUID(),
        currentPassword: WORLD_PASSWORD,
        newPassword: 'New-Password-123',
        repeatedPassword: 'New-Password-123',
      }
    },
  },
  {
    name: '添加调解员',
    act: createMediator,
    who: 'adminA',
    lay: async () => mediatorInput({ phone: freshPhone() }),
  },
  {
    name: '修改调解员资料',
    act: editMediator,
    who: 'adminA',
    lay: async (world) => ({
      ...mediatorInput({ phone: freshPhone() }),
      mediatorId: await mediator(world),
      version: '1',
    }),
  },
  {
    name: '重置密码',
    act: resetMediatorPassword,
    who: 'adminA',
    lay: ofMediator({ version: '1' }),
  },
  {
    name: '请假',
    act: setLeave,
    who: 'adminA',
    lay: ofMediator({ from: TODAY().slice(0, 10), to: TODAY().slice(0, 10) }),
  },
  {
    name: '登记培训',
    act: recordTraining,
    who: 'adminA',
    lay: ofMediator({ title: TEXT, organiser: TEXT, heldOn: '2026-01-05', hours: '8' }),
  },
  {
    name: '撤销培训',
    act: revokeTraining,
    who: 'adminA',
    lay: async (world) => {
      const mediatorId = await mediator(world)
      await done(
        recordTraining(world.people.adminA, {
          mediatorId,
          title: TEXT,
          organiser: TEXT,
          heldOn: '2026-01-05',
          hours: '8',
        }),
      )
      const { rows } = await (
        await ownerClient()
      ).query<{ id: string }>('SELECT id FROM mediator_trainings WHERE mediator_id = $1', [
        mediatorId,
      ])
      return { trainingId: rows[0]!.id, reason: TEXT }
    },
  },
  {
    name: '修改机构资料',
    act: editInstitution,
    who: 'adminA',
    lay: async ({ institutions }) => {
      const { rows } = await (
        await ownerClient()
      ).query<{ version: number }>('SELECT version FROM institutions WHERE id = $1', [
        institutions.a,
      ])
      return {
        institutionId: institutions.a,
        version: String(rows[0]!.version),
        kind: 'people',
        acceptsScope: TEXT,
        specialties: ['tort'],
        chargesFees: 'no',
        contactPhone: '020-83210000',
      }
    },
  },
  {
    name: '添加材料',
    act: addMaterial,
    who: 'adminA',
    lay: (world) => caseIn('in_mediation', material())(world),
  },
  {
    name: '作废材料',
    act: voidMaterial,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      const { materialId } = await done(addMaterial(world.people.adminA, { caseId, ...material() }))
      return { caseId, materialId, reason: TEXT }
    },
  },
  { name: '检查案件表格', act: checkCaseImport, who: 'adminA', lay: async () => checked() },
  { name: '检查调解员表格', act: checkMediatorImport, who: 'adminA', lay: async () => checked() },
  {
    name: '导入案件',
    act: importCases,
    who: 'adminA',
    lay: async (world) => ({
      importId: await checkCases(world.people.adminA, [caseLine(++serial)]),
      rows: '100',
    }),
  },
  {
    name: '导入调解员',
    act: importMediators,
    who: 'adminA',
    lay: async (world) => ({
      importId: await checkMediators(world.people.adminA, [
        { name: '程添', phone: freshPhone(), specialties: '合同纠纷', caseloadCap: '10' },
      ]),
      rows: '100',
    }),
  },
  {
    name: '列表的列与密度',
    act: saveListPreference,
    who: 'mediatorA',
    lay: async () => ({ list: 'cases', hidden: ['amount'], density: 'normal' }),
  },
]
