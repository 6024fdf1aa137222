import { checkReferralFile } from '@/lib/edge/upload/check-import'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { exportImportResult } from '@/lib/queries/import/export-import-result'
import { findImports } from '@/lib/queries/import/find-imports'
import { getImport } from '@/lib/queries/import/get-import'
import { importReferrals } from '@/lib/use-cases/import/import-referrals'
import { registerReferral } from '@/lib/use-cases/referral/register-referral'
import { openExport } from '../../support/exported'
import { linesOf, query } from '../../support/import-runs'
import { layDraft } from '../../support/referral-draft'
import {
  checkReferrals,
  referralFile,
  referralLine,
  runReferrals,
  type ReferralLine,
} from '../../support/referral-sheet'
import { done } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 批量引调：表格的每一行按引调登记的规则检查，成为同样的引调；重复的不再引调，不能引调的说明原因。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const clerk = () => world.people.clerkA
const viewOf = async (importId: string) => done(getImport(clerk(), { importId }))

test('每一行成为一件引调：编号、同意、代理人、几个送达地址、事件都与引调登记相同，途径是批量引调', async () => {
  const importId = await checkReferrals(clerk(), [
    referralLine(1, {
      applicantAddresses: '甲路一号\n乙路二号；王五；19900008009；510000',
      applicantElectronic: 'zs@example.com',
      applicantAgentName: '赵律师',
      applicantAgentType: '律师',
      applicantAgentAuthority: '一般授权',
    }),
    referralLine(2),
  ])
  const before = await viewOf(importId)
  expect(before.lines.map(({ state, what }) => [state, what[0]])).toEqual([
    ['ready', expect.stringContaining('引调给甲调解中心，受理期限')],
    ['ready', expect.stringContaining('引调给甲调解中心')],
  ])
  expect(await runReferrals(clerk(), importId)).toMatchObject({
    ok: true,
    value: { made: 2, failed: 0, left: 0 },
  })
  const { draftId } = await layDraft(clerk(), world.institutions.a)
  const registered = await done(registerReferral(clerk(), { draftId }))
  const cases = await query<{ id: string; channel: string; case_no: string }>(
    'SELECT id, channel, case_no FROM cases ORDER BY number_serial',
  )
  expect(cases.map(({ channel }) => channel)).toEqual(['sheet', 'sheet', 'form'])
  const { file } = await done(getCourtCase(clerk(), { caseId: cases[0]!.id }))
  expect(file.parties[0]).toMatchObject({ name: '张三' })
  const addresses = await query<{ recipient: string; accepts_electronic: boolean }>(
    `SELECT recipient, accepts_electronic FROM service_addresses WHERE case_id = $1
      ORDER BY accepts_electronic DESC`,
    [cases[0]!.id],
  )
  expect(addresses).toEqual([
    { recipient: '张三', accepts_electronic: true },
    { recipient: '王五', accepts_electronic: false },
  ])
  const agents = await query('SELECT name, kind FROM agents WHERE case_id = $1', [cases[0]!.id])
  expect(agents).toEqual([{ name: '赵律师', kind: 'lawyer' }])
  // The same event, receipt and consent as of the form.
  const kinds = (caseId: string) =>
    query<{ kind: string; basis: string; keys: string }>(
      `SELECT kind, basis, (SELECT string_agg(k, ',' ORDER BY k)
        FROM jsonb_object_keys(data) k) AS keys
       FROM events WHERE case_id = $1 AND kind = 'case.referred'`,
      [caseId],
    )
  expect(await kinds(cases[0]!.id)).toEqual(await kinds(registered.caseId))
  expect(await query('SELECT way FROM consents WHERE case_id = $1', [cases[0]!.id])).toEqual([
    { way: 'written' },
  ])
  // The drafts that the lines were on their way keep nothing.
  expect(
    await query(
      `SELECT state, content_sealed FROM referral_drafts WHERE state <> 'referred'
        OR content_sealed IS NOT NULL`,
    ),
  ).toEqual([])
})

const WRONG: readonly (readonly [string, ReferralLine, string, string])[] = [
  [
    '委派没有申请人的同意',
    { applicantConsent: null, applicantConsentOn: null },
    'CONSENT_MISSING',
    '申请人同意方式',
  ],
  ['委托没有被申请人的同意', { source: '委托普通' }, 'CONSENT_MISSING', '被申请人同意方式'],
  ['有第九条的情形', { suitability: '本院没有管辖权' }, 'LINE_UNSUITABLE', '不予引调'],
  ['没有核对第九条', { suitability: null }, 'REQUIRED', '是否适宜'],
  ['申请人没有电话', { applicantPhone: null }, 'REQUIRED_OF_APPLICANT', '申请人联系电话'],
  ['同意日期在今天以后', { applicantConsentOn: '2099-01-05' }, 'DATE_IN_FUTURE', '申请人同意日期'],
  ['机构不在名册', { institution: '丁调解中心' }, 'INSTITUTION_UNKNOWN', '丁调解中心'],
  [
    '特别授权没有事项',
    {
      applicantAgentName: '赵律师',
      applicantAgentType: '律师',
      applicantAgentAuthority: '特别授权',
    },
    'AUTHORITY_SCOPE_REQUIRED',
    '申请人代理人授权事项',
  ],
  ['电子送达没有地址', { applicantElectronic: 'a@example.com' }, 'REQUIRED', '申请人送达地址'],
  [
    '送达地址的邮编不对',
    { applicantAddresses: '甲路；张三；19900008001；12' },
    'POSTCODE_FORMAT',
    '申请人送达地址',
  ],
  [
    '同一人在双方',
    { respondentName: '张三', respondentNumber: '819999199003070014' },
    'PARTY_ON_BOTH_SIDES',
    '',
  ],
  ['线下引调没有原因', { paperOn: '2026-03-02' }, 'CHOOSE_ONE', '线下引调原因'],
  [
    '特殊程序没有说明',
    { disputeType: '适用特殊程序案件案由' },
    'MEDIATION_NOT_ALLOWED',
    '情况说明',
  ],
]

test('不能引调的行，说明是哪一列、什么原因，不成为案件', async () => {
  const importId = await checkReferrals(
    clerk(),
    WRONG.map(([, change], index) => referralLine(index, change)),
  )
  const lines = await linesOf(importId)
  expect(lines.map(({ state }) => state)).toEqual(WRONG.map(() => 'refused'))
  const view = await viewOf(importId)
  WRONG.forEach(([title, , code, words], index) => {
    expect([title, lines[index]!.codes]).toEqual([title, expect.arrayContaining([code])])
    expect([title, view.lines[index]!.what.join('')]).toEqual([
      title,
      expect.stringContaining(words),
    ])
  })
  expect(await importReferrals(clerk(), { importId })).toMatchObject({
    ok: false,
    refusal: { code: 'IMPORT_NOTHING_READY' },
  })
})

test('重复的不再引调：同一表格、以前的表格、已有的案件；相似的提醒核对', async () => {
  const first = await checkReferrals(clerk(), [referralLine(1)])
  await runReferrals(clerk(), first)
  const { draftId } = await layDraft(clerk(), world.institutions.a)
  const { caseNo } = await done(registerReferral(clerk(), { draftId }))
  const formed: ReferralLine = {
    applicantName: '许静',
    applicantNumber: '11010519491231002X',
    applicantPhone: '13800000021',
    respondentName: '恒信公寓公司',
    respondentKind: '法人',
    respondentRepresentative: '周宁',
    claim: '退还押金三千元。',
    amount: '3500.00',
  }
  const again = await checkReferrals(clerk(), [
    referralLine(1),
    referralLine(2),
    referralLine(2),
    referralLine(3, formed),
    referralLine(4, { ...formed, claim: '退还押金三千元整。' }),
  ])
  const lines = await linesOf(again)
  expect(lines.map(({ state, codes }) => [state, ...codes])).toEqual([
    ['repeated', 'IMPORTED_BEFORE'],
    ['ready'],
    ['refused', 'SAME_AS_ROW'],
    ['repeated', 'CASE_THERE'],
    ['ready'],
  ])
  const { lines: shown } = await viewOf(again)
  expect(shown[3]!.what[0]).toContain(caseNo)
  expect(shown[4]!.what[0]).toContain(`与 ${caseNo} 相似`)
  // What was referred by the form in the meantime is found when the line is made.
  await done(
    registerReferral(clerk(), {
      draftId: (
        await layDraft(clerk(), world.institutions.a, {
          parties: [
            {
              kind: 'natural',
              side: 'applicant',
              name: '张三',
              idNumber: '819999199003070014',
              phone: '19900008001',
            },
            { kind: 'natural', side: 'respondent', name: '承租人2' },
          ],
          dispute: {
            step: 'dispute',
            disputeType: 'contract',
            cause: '租赁',
            claim: '退还押金（第 2 号）',
            facts: '同上',
          },
        })
      ).draftId,
    }),
  )
  expect(await runReferrals(clerk(), again)).toMatchObject({
    ok: true,
    value: { made: 1, failed: 1 },
  })
  expect((await linesOf(again))[1]).toMatchObject({ state: 'repeated', codes: ['CASE_THERE'] })
})

test('名单只给本院的书记员：别的法院、法官和机构看不到，也不能引调；本院的列表按途径找得到', async () => {
  const importId = await checkReferrals(clerk(), [referralLine(1)])
  for (const who of ['clerkB', 'judgeA', 'adminA', 'reviewerA'] as const) {
    expect(await getImport(world.people[who], { importId })).toMatchObject({ ok: false })
    expect(await importReferrals(world.people[who], { importId })).toMatchObject({ ok: false })
  }
  expect(
    await checkReferralFile(world.people.adminA, {
      fileName: 'x.xlsx',
      bytes: await referralFile([referralLine(1)]),
    }),
  ).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  const listed = async (who: 'clerkA' | 'clerkB' | 'adminA') =>
    (await done(findImports(world.people[who], {}))).rows.map(({ kind }) => kind)
  expect([await listed('clerkA'), await listed('clerkB'), await listed('adminA')]).toEqual([
    ['referrals'],
    [],
    [],
  ])
  const result = { import: importId }
  expect((await openExport(exportImportResult(clerk(), result))).fileName).toMatch(/\.xlsx$/)
  expect(await exportImportResult(world.people.adminA, result)).toMatchObject({ ok: false })
  await runReferrals(clerk(), importId)
  const found = async (channel: string) =>
    (await done(findCourtCases(clerk(), { tab: 'all', channel }))).rows.map((row) => row.channel)
  expect([await found('sheet'), await found('form'), await found('sheet,form')]).toEqual([
    ['批量引调'],
    [],
    ['批量引调'],
  ])
})
