import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { getMyAccount } from '@/lib/queries/account/get-my-account'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { findAwaiting } from '@/lib/queries/institution/find-awaiting'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { getMediatorForm } from '@/lib/queries/institution/get-mediator-form'
import { exportMediators } from '@/lib/queries/institution/export-mediators'
import { getCallForm } from '@/lib/queries/mediator/get-call-form'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { layPapers } from '../../support/case-papers'
import { openExport } from '../../support/exported'
import { viewOf } from '../../support/institution-list'
import { mediatorInput } from '../../support/mediator-input'
import { sealInto } from '../../support/seal-into'
import { storedValues, storeSealed } from '../../support/sealed-values'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 号码被改过、被抄到别的行：页面照常打开，写明请联系系统管理员；绝不把别人的号码显示出来。

const SENTENCE = '号码无法读取，请联系系统管理员'
const ADDRESS_SENTENCE = '地址无法读取，请联系系统管理员'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** Copies a column's value of one row into another. */
async function copyValue(column: SealedColumn, from: string, to: string): Promise<void> {
  const value = (await storedValues()).find((each) => each.column === column && each.row === from)!
  await storeSealed({ ...value, row: to })
}

describe('案件里的号码', () => {
  let caseId: string
  let people: Awaited<ReturnType<typeof layPapers>> & { applicantId: string; respondentId: string }
  beforeEach(async () => {
    const [own, other] = [
      await layCase(world, { status: 'in_mediation' }),
      await layCase(world, { status: 'in_mediation' }),
    ]
    const papers = await layPapers(own)
    const others = await layPapers(other)
    caseId = own.id
    people = { ...papers, ...own }
    for (const column of ['phone', 'document', 'residence'] as const)
      await copyValue(`parties.${column}_sealed`, other.applicantId, own.applicantId)
    await copyValue('parties.representative_sealed', other.respondentId, own.respondentId)
    await copyValue('agents.phone_sealed', others.agentId, papers.agentId)
    for (const column of ['address', 'phone', 'electronic'] as const)
      await copyValue(`service_addresses.${column}_sealed`, others.addressId, papers.addressId)
  })

  test('案件详情照常打开，每一个都写明无法读取', async () => {
    const { file } = await viewOf(getCaseFile(world.people.adminA, { caseId }))
    const [applicant, respondent] = file.parties
    expect(applicant).toMatchObject({
      phone: { masked: SENTENCE, isUnreadable: true },
      document: { masked: SENTENCE, isUnreadable: true },
      residence: { masked: ADDRESS_SENTENCE, isUnreadable: true },
    })
    expect(respondent).toMatchObject({
      representative: { phone: { masked: SENTENCE } },
      agents: [{ phone: { masked: SENTENCE }, document: { masked: '819***********1230' } }],
    })
    expect(file.addresses).toMatchObject([
      { address: { masked: ADDRESS_SENTENCE }, phone: SENTENCE, electronic: SENTENCE },
    ])
  })

  test('看完整号码被拒绝，写明原因；不留查看记录', async () => {
    const { addressId, agentId, applicantId } = people
    for (const [personId, what] of [
      [applicantId, 'phone'],
      [applicantId, 'residence'],
      [agentId, 'phone'],
      [addressId, 'address'],
    ])
      expect(
        await unmaskNumber(world.people.adminA, { caseId, personId, what, reason: '核对联系方式' }),
      ).toMatchObject({ ok: false, refusal: { code: 'NUMBER_UNREADABLE' } })
    const { rows } = await (
      await ownerClient()
    ).query(`SELECT kind FROM events WHERE kind = 'personal-number.unmasked'`)
    expect(rows).toEqual([])
  })

  test('打电话的页面里没有这些人', async () => {
    expect(await viewOf(getCallForm(world.people.mediatorA, { caseId }))).toMatchObject({
      callee: null,
      others: [],
    })
  })
})

describe('人员的号码', () => {
  const admin = () => world.people.adminA
  let mediatorId: string
  beforeEach(async () => {
    mediatorId = world.people.mediatorA.id
    await sealInto('mediator_profiles.identity_sealed', '819999199003070022')
    await copyValue('accounts.phone_sealed', world.people.mediatorA2.id, mediatorId)
    await copyValue('mediator_profiles.identity_sealed', world.people.mediatorA2.id, mediatorId)
  })

  test('人员列表、详情、导出照常打开', async () => {
    const { rows } = await viewOf(findMediators(admin(), {}))
    expect(rows.map(({ name, phone }) => [name, phone])).toEqual([
      ['王朗', '19900000000'],
      ['谢岚', null],
    ])
    const { fields, phone } = await viewOf(getMediator(admin(), { mediatorId }))
    expect(phone).toBeNull()
    expect(fields.find(({ field }) => field === 'identityNumber')!.value).toBe(SENTENCE)
    expect((await viewOf(findMediators(admin(), { q: '0000' }))).rows).toHaveLength(1)
    const { sheets } = await openExport(exportMediators(admin(), {}))
    expect(sheets['服务人员列表']!.slice(1).map((row) => row[2])).toEqual(['199****0000', SENTENCE])
  })

  test('待启用人员、我的账号照常打开', async () => {
    await (
      await ownerClient()
    ).query('UPDATE accounts SET must_change_password = true WHERE id = $1', [mediatorId])
    expect((await viewOf(findAwaiting(admin(), {}))).rows).toMatchObject([{ phone: SENTENCE }])
    expect(
      await viewOf(
        getMyAccount(world.people.mediatorA, { sessionId: '2f0c1a5e-0000-4000-8000-000000000001' }),
      ),
    ).toMatchObject({ maskedPhone: SENTENCE })
  })

  test('修改资料：表单写明无法读取；只改别的，号码原样；填新号码，就读得出来了', async () => {
    const form = () => viewOf(getMediatorForm(admin(), { mediatorId }))
    expect(await form()).toMatchObject({ phone: null, identity: null, isIdentityUnreadable: true })
    const input = { mediatorId, version: '1', name: '谢岚', phone: undefined }
    const stored = async () => (await storedValues()).filter(({ row }) => row === mediatorId)
    const before = await stored()
    expect(await editMediator(admin(), { ...mediatorInput(), ...input })).toMatchObject({
      ok: true,
    })
    expect(await stored()).toEqual(before)
    const repaired = {
      ...input,
      version: '2',
      phone: '13812345678',
      identityNumber: '819999199003070022',
    }
    expect(await editMediator(admin(), { ...mediatorInput(), ...repaired })).toMatchObject({
      ok: true,
    })
    expect(await form()).toMatchObject({
      phone: '13812345678',
      identity: '819***********0022',
      isIdentityUnreadable: false,
    })
    const { rows } = await (
      await ownerClient()
    ).query<{ data: { changes: unknown } }>(
      `SELECT data FROM events WHERE kind = 'mediator.edited' ORDER BY seq DESC LIMIT 1`,
    )
    expect(rows[0]!.data.changes).toEqual([
      { field: '手机号', before: SENTENCE, after: '138****5678' },
      { field: '身份证号码', before: SENTENCE, after: '819***********0022' },
    ])
  })
})
