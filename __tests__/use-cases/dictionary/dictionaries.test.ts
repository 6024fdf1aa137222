import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { getReferralDraft } from '@/lib/queries/court/get-referral-draft'
import { findCauses } from '@/lib/queries/dictionary/find-causes'
import { getTypeOptions } from '@/lib/queries/dictionary/get-type-options'
import { getImport } from '@/lib/queries/import/get-import'
import { findDictionaryValues, getDictionaryValue } from '@/lib/queries/system/find-dictionaries'
import { createStaffAccountAsOperator } from '@/lib/use-cases/account/create-staff-account'
import { importDictionary } from '@/lib/use-cases/dictionary/import-dictionary'
import { setDictionaryValue } from '@/lib/use-cases/dictionary/set-value'
import { registerReferral } from '@/lib/use-cases/referral/register-referral'
import { query } from '../../support/import-runs'
import { layDraft } from '../../support/referral-draft'
import { checkReferrals, referralLine, runReferrals } from '../../support/referral-sheet'
import { done, TEXT } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 字典：停用的不再供选，引调登记和批量引调照办，旧案照常显示；两人同时改只成一个。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const NOTHING = { aliases: '', parent: '', validFrom: '', retiredFrom: '', successor: '' }
/** 合同纠纷 gives way to the type of which it is a part. */
const contract = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...NOTHING,
  dictionary: 'dispute_type',
  code: 'contract',
  name: '合同纠纷',
  position: '130',
  retiredFrom: today(),
  successor: 'contract_quasi',
  reason: TEXT,
  seen: '0',
  ...more,
})
const sale = () => ({
  ...NOTHING,
  code: '4.1',
  name: '买卖合同纠纷',
  aliases: '买卖纠纷、购销纠纷',
  parent: '4',
  position: '4010',
})

test('停用纠纷类型：登记页不再供选，已选的草稿和表格按接替的登记，表格的报告说明', async () => {
  const { clerkA, system, adminA } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  const typesOf = async () =>
    (await done(getReferralDraft(clerkA, { draftId }))).types.map(({ value }) => value)
  expect(await typesOf()).toContain('contract')
  const set = await setDictionaryValue(system, contract({ retiredFrom: addDays(today(), 1) }))
  expect(set).toMatchObject({ ok: true })
  expect(await typesOf()).toContain('contract')
  await done(setDictionaryValue(system, contract({ seen: '1' })))
  const list = { dictionary: 'cause_2025', lines: [sale()], reason: TEXT, seen: '0' }
  await done(importDictionary(system, list))
  const importId = await checkReferrals(clerkA, [
    referralLine(1, { disputeType: '合同纠纷', cause: '购销纠纷' }),
  ])
  const { lines } = await done(getImport(clerkA, { importId }))
  expect(lines[0]!.what.join('')).toContain(
    '纠纷类型“合同纠纷”按“合同、无因管理、不当得利纠纷”登记。案由“购销纠纷”按“买卖合同纠纷”登记。',
  )
  await runReferrals(clerkA, importId)
  expect(await query('SELECT dispute_type, cause, cause_version FROM cases')).toEqual([
    { dispute_type: 'contract_quasi', cause: '买卖合同纠纷', cause_version: '2025' },
  ])
  const found = await done(findDictionaryValues(system, { dictionary: 'cause_2025', q: '购销' }))
  expect(found.rows.map(({ code, level }) => [code, level])).toEqual([['4.1', 1]])
  const causes = (version: string, q: string) => done(findCauses(clerkA, { version, q }))
  expect(await causes('2025', '购销')).toEqual(['买卖合同纠纷'])
  expect([await causes('2025', ' '), await causes('2020', '购销')]).toEqual([[], []])
  const offered = async (chosen: readonly string[]) =>
    (await done(getTypeOptions(adminA, { chosen }))).filter(({ value }) => value === 'contract')
  expect(await offered([])).toEqual([])
  expect(await offered(['contract'])).toEqual([{ value: 'contract', label: '合同纠纷（已停用）' }])
})

test('没有接替的停用值不予登记，说明是哪一项；恢复以后又可以', async () => {
  const { clerkA, system } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  const { content } = await done(getReferralDraft(clerkA, { draftId }))
  const type = content.disputeType!
  const stored = (await done(findDictionaryValues(system, { dictionary: 'dispute_type' }))).rows
  const { code, name } = stored.find((row) => row.code === type)!
  const position = String((stored.findIndex((row) => row.code === type) + 1) * 10)
  const change = contract({ code, name, position, successor: '' })
  await done(setDictionaryValue(system, change))
  expect(await registerReferral(clerkA, { draftId })).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { disputeType: 'DICTIONARY_RETIRED' } },
  })
  const offered = (await done(getReferralDraft(clerkA, { draftId }))).types
  expect(offered.find(({ value }) => value === type)?.label).toBe(`${name}（已停用）`)
  await done(setDictionaryValue(system, { ...change, retiredFrom: '', seen: '1' }))
  await done(registerReferral(clerkA, { draftId }))
  const { history } = await done(getDictionaryValue(system, { dictionary: 'dispute_type', code }))
  expect(history.map(({ changes }) => changes)).toEqual([
    [`停用日期：${today()} → 无`],
    [`停用日期：无 → ${today()}`],
  ])
})

test('两人同时改，一人改上，另一人知道是谁', async () => {
  const { system } = world.people
  const { accountId } = await done(
    createStaffAccountAsOperator({ role: 'system_admin', name: '司维', phone: '13800000009' }),
  )
  const other = { ...system, id: accountId, name: '司维' }
  const answers = await Promise.all(
    [system, other].map((who) => setDictionaryValue(who, contract())),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const winner = answers[0]!.ok ? system : other
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: winner.name } },
  })
})

test('别人看不到、改不了字典；数据库也不许改已设的、不许停用规则要用的', async () => {
  const { system, security } = world.people
  expect(await findDictionaryValues(security, { dictionary: 'dispute_type' })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await setDictionaryValue(security, contract())).toMatchObject({
    refusal: { code: 'FORBIDDEN' },
  })
  const insertBy = (actor: Actor, setBy: string, code: string) =>
    withActor(
      actor,
      (db) => db.$executeRaw`INSERT INTO dictionary_values VALUES ('dispute_type', ${code}, 1,
        '名称', ARRAY[]::text[], NULL, 10, NULL, '2026-11-01', NULL, ${TEXT}, ${setBy}::uuid,
        '某人', now())`,
    )
  await expect(insertBy(security, security.id, 'tort')).rejects.toThrow(/42501|row-level/)
  await expect(insertBy(system, security.id, 'tort')).rejects.toThrow(/42501|row-level/)
  await expect(insertBy(system, system.id, 'special_procedure')).rejects.toThrow(/23514|check/)
  await done(setDictionaryValue(system, contract()))
  await expect(
    withActor(system, (db) => db.dictionaryValue.updateMany({ data: { name: '改' } })),
  ).rejects.toThrow(/42501|denied/)
})
