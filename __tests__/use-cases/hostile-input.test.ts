import fc from 'fast-check'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
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
import { mediatorInput } from '../support/mediator-input'
import { buildWorld, closeWorld, layCase, ownerClient, WORLD_PASSWORD, type World } from '../support/world'

// Whatever a form or a script sends: no act throws, every refusal is a Chinese sentence, and nothing of the case changes.

let world: World
let caseId: string
beforeAll(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'in_mediation' })).id
})
afterAll(closeWorld)

const HOSTILE: readonly unknown[] = [
  '', ' ', '\u0000', '\ud800', 'ａｂｃ', '__proto__', 'constructor', "'; DROP TABLE cases; --", '<script>alert(1)</script>', '{{7*7}}', '../../etc/passwd',
  'x'.repeat(100_000), '一'.repeat(5_000), NaN, Infinity, -1, 0, 1e308, null, undefined, true, [], {}, [[[[]]]], '9999-99-99', '2026-02-30T25:61',
  '0001-01-01T00:00', '00000000-0000-0000-0000-000000000000', 'not-a-uuid', Array.from({ length: 10_000 }, () => 'x'),
]

const anyValue = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 200 }), fc.anything({ maxDepth: 3 }))

/** An input as it should be, in which one or more fields are hostile, left out, or too many. */
const spoiled = (sound: Readonly<Record<string, unknown>>) =>
  fc
    .tuple(fc.dictionary(fc.constantFrom(...Object.keys(sound)), anyValue, { minKeys: 1, maxKeys: 3 }), fc.option(fc.constantFrom(...Object.keys(sound))),
      fc.option(fc.constantFrom('__proto__', 'toString', 'unknown'), { freq: 6 }))
    .map(([hostile, missing, extra]) => {
      const input: Record<string, unknown> = { ...sound, ...hostile }
      if (missing) delete input[missing]
      if (extra) Object.defineProperty(input, extra, { value: 'x', enumerable: true })
      return input
    })

const ID = '7b1d2c1e-2f5a-4c39-9c55-0d6b2f7f9a11'
const TEXT = '写明了的理由和经过'
const CHECKED = {
  fileName: '名单.xlsx', size: 10, sha256: 'a'.repeat(64),
  rows: [{ rowNo: 2, state: 'refused', label: TEXT, fingerprint: 'b'.repeat(64), contentSealed: null, mistakes: [], preview: null }],
}

const ACTS: readonly (readonly [string, UseCase<unknown>, keyof World['people'], Readonly<Record<string, unknown>>])[] = [
  ['受理', acceptCase, 'adminA', {}],
  ['不受理', declineCase, 'adminA', { reason: 'other', text: TEXT }],
  ['分配调解员', assignMediator, 'adminA', { mediatorId: ID, note: TEXT }],
  ['重新分配调解员', reassignMediator, 'adminA', { mediatorId: ID, note: TEXT, handoverNote: TEXT }],
  ['撤销受理', undoAcceptance, 'adminA', {}],
  ['撤销分配', undoAssignment, 'adminA', {}],
  ['各方同意继续', allowDisclosed, 'adminA', { consents: [{ partyId: ID, how: 'written', on: '2026-01-05' }], note: TEXT }],
  ['更换调解员', replaceDisclosed, 'adminA', { note: TEXT }],
  ['停用', disableMediator, 'adminA', { mediatorId: ID, reason: TEXT }],
  ['启用', enableMediator, 'adminA', { mediatorId: ID }],
  ['接收', takeCase, 'mediatorA', { noGround: 'yes' }],
  ['披露', discloseConflict, 'mediatorA2', { grounds: ['interest'], statement: TEXT }],
  ['记录联系', recordContact, 'mediatorA', { contactId: ID, channel: 'phone', personId: ID, result: 'reached', happenedAt: '2026-01-05T10:00', note: TEXT }],
  ['提前终结', withdrawCase, 'mediatorA2', { reason: 'health', text: TEXT }],
  ['结案', closeCase, 'mediatorA2', { outcome: 'deadlock', account: TEXT, failureReason: TEXT, costRaising: '无', courtNotes: '无' }],
  ['查看完整号码', unmaskNumber, 'mediatorA', { personId: ID, what: 'phone', reason: TEXT }],
  ['修改密码', changePassword, 'mediatorA', { sessionId: ID, currentPassword: WORLD_PASSWORD, newPassword: 'New-Password-123', repeatedPassword: 'New-Password-123' }],
  ['添加调解员', createMediator, 'adminA', mediatorInput()],
  ['修改调解员资料', editMediator, 'adminA', { ...mediatorInput(), mediatorId: ID, version: '1' }],
  ['重置密码', resetMediatorPassword, 'adminA', { mediatorId: ID, version: '1' }],
  ['请假', setLeave, 'adminA', { mediatorId: ID, from: '2026-01-05', to: '2099-01-05' }],
  ['登记培训', recordTraining, 'adminA', { mediatorId: ID, title: TEXT, organiser: TEXT, heldOn: '2026-01-05', hours: '8' }],
  ['撤销培训', revokeTraining, 'adminA', { trainingId: ID, reason: TEXT }],
  ['修改机构资料', editInstitution, 'adminA', {
    institutionId: ID, version: '1', kind: 'people', acceptsScope: TEXT, specialties: ['tort'], chargesFees: 'no', contactPhone: '020-83210000',
  }],
  ['添加材料', addMaterial, 'adminA', {
    slot: 'consent', title: TEXT, note: TEXT, fileName: 'a.pdf', mediaType: 'application/pdf', size: 10, sha256: 'a'.repeat(64), storageKey: 'b'.repeat(64),
  }],
  ['作废材料', voidMaterial, 'adminA', { materialId: ID, reason: TEXT }],
  ['检查案件表格', checkCaseImport, 'adminA', CHECKED],
  ['检查调解员表格', checkMediatorImport, 'adminA', CHECKED],
  ['导入案件', importCases, 'adminA', { importId: ID, rows: '100' }],
  ['导入调解员', importMediators, 'adminA', { importId: ID, rows: '100' }],
  ['列表的列与密度', saveListPreference, 'mediatorA', { list: 'cases', hidden: ['amount'], density: 'normal' }],
]

const isChineseSentence = (text: string) => /\p{Script=Han}/u.test(text) && /[。！？]$/.test(text) && !/[a-z]{12,}|undefined|null|Error/.test(text)

const WITHOUT_CASE: readonly UseCase<unknown>[] = [
  createMediator, editMediator, resetMediatorPassword, setLeave, recordTraining, revokeTraining, editInstitution,
  disableMediator, enableMediator, changePassword, saveListPreference,
  checkCaseImport, checkMediatorImport, importCases, importMediators]

test.each(ACTS)('%s: hostile input is refused in a Chinese sentence and never throws', async (_name, act, who, fields) => {
  const sound = WITHOUT_CASE.includes(act) ? fields : { ...fields, caseId }
  const codes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 6, arbitrary: spoiled(sound) }, { weight: 1, arbitrary: anyValue }), async (input) => {
      const answer = await act(world.people[who], input)
      if (answer.ok) return
      codes.add(answer.refusal.code)
      expect(isChineseSentence(refusalSentence(answer.refusal, new Date()))).toBe(true)
      for (const code of Object.values(answer.refusal.fields ?? {})) expect(isChineseSentence(fieldSentence(code))).toBe(true)
    }),
    { numRuns: 150 },
  )
  // It was refused for what was typed, and also, where what was typed happened to be sound, for what the law or the policy says.
  expect(codes).toContain('INPUT_INVALID')
  const db = await ownerClient()
  const { rows } = await db.query<{ status: string; version: number }>('SELECT status, version FROM cases WHERE id = $1', [caseId])
  expect(rows[0]).toEqual({ status: 'in_mediation', version: 1 })
}, 60_000)
