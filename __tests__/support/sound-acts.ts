import { randomUUID } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import { openSession } from '@/lib/data/stores/access/session-store'
import { changePassword } from '@/lib/use-cases/account/change-password'
import { editInstitution } from '@/lib/use-cases/institution/edit-institution'
import { checkCaseImport } from '@/lib/use-cases/import/check-case-import'
import { checkMediatorImport } from '@/lib/use-cases/import/check-mediator-import'
import { JudgedRows } from '@/lib/use-cases/import/judged-rows'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { importMediators } from '@/lib/use-cases/import/import-mediators'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { enableMediator } from '@/lib/use-cases/mediator/enable-mediator'
import { endService } from '@/lib/use-cases/mediator/end-service'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { setHours } from '@/lib/use-cases/mediator/set-hours'
import { setLeave } from '@/lib/use-cases/mediator/set-leave'
import { markOwnNoticesRead } from '@/lib/use-cases/notice/mark-notices-read'
import { saveListPreference } from '@/lib/use-cases/preference/save-preference'
import { recordTraining } from '@/lib/use-cases/training/record-training'
import { revokeTraining } from '@/lib/use-cases/training/revoke-training'
import { checkCases, checkMediators, caseLine } from './import-file'
import { judgedRow } from './judged-row'
import { mediatorInput } from './mediator-input'
import { ownerClient, WORLD_PASSWORD, type World } from './world'
import { done, freshHash, freshPhone, freshSerial, TEXT, TODAY, type SoundAct } from './sound-act'
import { SOUND_ANNOUNCEMENT_ACTS } from './sound-announcement-acts'
import { SOUND_CASE_ACTS } from './sound-case-acts'
import { SOUND_BLIND_ACTS } from './sound-blind-acts'
import { SOUND_CONFERENCE_ACTS } from './sound-conference-acts'
import { SOUND_RECORDING_ACTS } from './sound-recording-acts'
import { SOUND_DOSSIER_ACTS } from './sound-dossier-acts'
import { SOUND_MINUTES_ACTS } from './sound-minutes-acts'
import { SOUND_CHOICE_ACTS } from './sound-choice-acts'
import { SOUND_AUTHORITY_ACTS } from './sound-authority-acts'
import { SOUND_HELPER_ACTS } from './sound-helper-acts'
import { SOUND_INVITED_ACTS } from './sound-invited-acts'
import { SOUND_PARTICIPATION_ACTS } from './sound-participation-acts'
import { SOUND_THREAD_ACTS } from './sound-thread-acts'
import { SOUND_PREPARATION_ACTS } from './sound-preparation-acts'
import { SOUND_MEETING_ACTS } from './sound-meeting-acts'
import { SOUND_CO_MEDIATOR_ACTS } from './sound-co-mediator-acts'
import { SOUND_CHANGE_ACTS } from './sound-change-acts'
import { SOUND_FACT_ACTS } from './sound-fact-acts'
import { SOUND_PHRASE_ACTS } from './sound-phrase-acts'
import { SOUND_COMPLAINT_ACTS } from './sound-complaint-acts'
import { SOUND_INSPECTION_ACTS } from './sound-inspection-acts'
import { SOUND_CHASE_ACTS } from './sound-chase-acts'
import { SOUND_SUPPLEMENTARY_ACTS } from './sound-supplementary-acts'
import { SOUND_CONFIRMATION_ACTS } from './sound-confirmation-acts'
import { SOUND_ROSTER_ACTS } from './sound-roster-acts'
import { SOUND_RULING_ACTS } from './sound-ruling-acts'
import { SOUND_STAGE_ACTS } from './sound-stage-acts'
import { SOUND_APPLICATION_ACTS } from './sound-application-acts'
import { SOUND_REFERRAL_ACTS } from './sound-referral-acts'
import { SOUND_CONSULTATION_ACTS } from './sound-consultation-acts'
import { SOUND_SEAL_ACTS } from './sound-seal-acts'
import { SOUND_TEMPLATE_ACTS } from './sound-template-acts'
import { SOUND_SECOND_FACTOR_ACTS } from './sound-second-factor-acts'
import { SOUND_SECURITY_ACTS } from './sound-security-acts'
import { SOUND_SET_UP_ACTS } from './sound-set-up-acts'

// Every act of a person with an input that is sound in every field, about something that the law
// allows it to be done to now.

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
const checked = () => {
  const rows = new JudgedRows()
  rows.add([judgedRow({ label: TEXT, fingerprint: freshHash() })])
  return { importId: randomUUID(), fileName: '名单.xlsx', size: 10, sha256: freshHash(), rows }
}

const SOUND_ACTS_OF_PEOPLE: readonly SoundAct[] = [
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
    name: '调出、离职',
    act: endService,
    who: 'adminA',
    lay: (world) => ofMediator({ as: 'left', on: TODAY().slice(0, 10), reason: TEXT })(world),
  },
  {
    name: '修改密码',
    act: changePassword,
    who: 'partyX',
    lay: async (world) => {
      await (
        await ownerClient()
      ).query(
        `UPDATE accounts SET password_hash = (SELECT password_hash FROM accounts WHERE id = $2)
          WHERE id = $1`,
        [world.people.partyX.id, world.people.auditor.id],
      )
      const sessionId = randomUUID()
      const session = { id: sessionId, device: 'chrome/windows', address: '192.0.2.7' }
      await asSystem('open a session', (db) =>
        openSession(
          db,
          { ...session, role: 'party', accountId: world.people.partyX.id },
          new Date(),
        ),
      )
      return {
        sessionId,
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
    name: '设定工作时间',
    act: setHours,
    who: 'adminA',
    lay: ofMediator({
      validFrom: TODAY().slice(0, 10),
      validTo: TODAY().slice(0, 10),
      lines: [{ on: ['1', '5'], from: '09:00', to: '12:00' }],
    }),
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
  { name: '检查案件表格', act: checkCaseImport, who: 'adminA', lay: async () => checked() },
  { name: '检查调解员表格', act: checkMediatorImport, who: 'adminA', lay: async () => checked() },
  {
    name: '导入案件',
    act: importCases,
    who: 'adminA',
    lay: async (world) => ({
      importId: await checkCases(world.people.adminA, [caseLine(freshSerial())]),
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
  {
    name: '消息标为已读',
    act: markOwnNoticesRead,
    who: 'mediatorA',
    lay: async () => ({ upTo: '1', only: '1' }),
  },
]

export const SOUND_ACTS: readonly SoundAct[] = [
  ...SOUND_CASE_ACTS,
  ...SOUND_DOSSIER_ACTS,
  ...SOUND_MINUTES_ACTS,
  ...SOUND_PREPARATION_ACTS,
  ...SOUND_AUTHORITY_ACTS,
  ...SOUND_HELPER_ACTS,
  ...SOUND_CHOICE_ACTS,
  ...SOUND_INVITED_ACTS,
  ...SOUND_PARTICIPATION_ACTS,
  ...SOUND_THREAD_ACTS,
  ...SOUND_MEETING_ACTS,
  ...SOUND_CHANGE_ACTS,
  ...SOUND_CO_MEDIATOR_ACTS,
  ...SOUND_FACT_ACTS,
  ...SOUND_BLIND_ACTS,
  ...SOUND_CONFERENCE_ACTS,
  ...SOUND_RECORDING_ACTS,
  ...SOUND_ACTS_OF_PEOPLE,
  ...SOUND_SET_UP_ACTS,
  ...SOUND_SECOND_FACTOR_ACTS,
  ...SOUND_SECURITY_ACTS,
  ...SOUND_ANNOUNCEMENT_ACTS,
  ...SOUND_PHRASE_ACTS,
  ...SOUND_CONSULTATION_ACTS,
  ...SOUND_APPLICATION_ACTS,
  ...SOUND_REFERRAL_ACTS,
  ...SOUND_COMPLAINT_ACTS,
  ...SOUND_INSPECTION_ACTS,
  ...SOUND_CONFIRMATION_ACTS,
  ...SOUND_SUPPLEMENTARY_ACTS,
  ...SOUND_CHASE_ACTS,
  ...SOUND_ROSTER_ACTS,
  ...SOUND_RULING_ACTS,
  ...SOUND_STAGE_ACTS,
  ...SOUND_TEMPLATE_ACTS,
  ...SOUND_SEAL_ACTS,
]
