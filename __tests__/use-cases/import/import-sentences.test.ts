import { getImport } from '@/lib/queries/import/get-import'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import {
  caseLine,
  checkCases,
  checkMediators,
  CLOSED,
  type CaseLine,
  type MediatorLine,
} from '../../support/import-file'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// 表格里的每一种错，导入页说的是哪一格、错在哪里、怎么改：逐字核对。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const LONG = '长'.repeat(101)
const COMPANY: CaseLine = {
  applicantKind: '法人',
  applicantName: '某某公司',
  applicantRepresentative: '王五',
}

/** What the page says of each line. */
async function said(importId: string): Promise<string[]> {
  const answer = await getImport(world.people.adminA, { importId })
  if (!answer.ok) throw new Error('the import is not seen')
  return answer.value.lines.map(({ what }) => what.join('|'))
}

const CASES: readonly (readonly [string, CaseLine, string])[] = [
  [
    '身份证号校验码错',
    { applicantNumber: '819999199003070015' },
    'M2 申请人证件号码：居民身份证号码的校验码不对，请核对是否录错。',
  ],
  [
    '身份证号是旧的十五位',
    { applicantNumber: '819999900307001' },
    'M2 申请人证件号码：15位的旧号码已停止使用，请填写18位居民身份证号码。',
  ],
  [
    '信用代码校验码错',
    { ...COMPANY, applicantNumber: '91350100M000100Y44' },
    'M2 申请人证件号码：统一社会信用代码的校验码不对，请核对是否录错。',
  ],
  [
    '手机号少一位',
    { applicantPhone: '1380013800' },
    'N2 申请人联系电话：须为11位中国大陆手机号码，请核对。',
  ],
  [
    '同一方重复',
    {
      applicant2Name: '张三',
      applicant2Number: '819999199003070014',
      applicant2Phone: '19900008001',
    },
    'AG2 申请人二证件号码：与同一方前面的当事人重复，请删除或者补充证件号码以便区分。',
  ],
  [
    '申请人就是被申请人',
    { respondentName: '张三', respondentNumber: '819999199003070014' },
    'S2 被申请人证件号码：同一当事人出现在两方，请核对；如系同名，请补充证件号码以便区分。',
  ],
  ['没有被申请人', { respondentName: null }, '被申请人姓名或名称：此项必填，请补充。'],
  ['标的额为负', { amount: '-1' }, 'H2 标的额：金额不能为负数，请核对后重新填写。'],
  [
    '标的额有三位小数',
    { amount: '1.005' },
    'H2 标的额：金额最多保留两位小数（精确到分），请核对后重新填写。',
  ],
  [
    '标的额是文字',
    { amount: '三万' },
    'H2 标的额：金额应为数字，例如 38650.00，请核对后重新填写。',
  ],
  [
    '依法不得调解',
    { disputeType: '适用特殊程序案件案由' },
    '情况说明：该类型中适用特别程序、督促程序、公示催告程序的案件和身份关系确认案件不得调解（民诉法解释第143条）。属于其他案件的，请写明情况说明。',
  ],
  ['结案早于受理', { ...CLOSED, closedAt: '2026-03-01' }, 'AA2 结案时间：早于受理时间，请核对。'],
  ['受理早于引调', { acceptedAt: '2026-03-01' }, 'Y2 受理时间：早于引调时间，请核对。'],
  ['引调在将来', { referredAt: '2099-01-01' }, 'I2 引调时间：不能晚于现在，请核对。'],
  [
    '期限未满就以期满结案',
    { ...CLOSED, outcome: '期限届满未达成协议且未同意延长' },
    'AB2 终结事由：调解期限到 2026-04-02 才届满，不能以期限届满结案，请核对结案时间或者终结事由。',
  ],
  ['结案没有说明', { ...CLOSED, account: null }, '基本情况：已结案的案件须填写此项。'],
  [
    '没有邀请本机构的法院',
    { court: '丙区法院' },
    'D2 引调法院：“丙区法院”不是邀请本机构的法院，请核对名称。',
  ],
  [
    '没有这名调解员',
    { mediator: '无名', acceptedAt: '2026-03-03' },
    'Z2 调解员：本机构没有这名调解员，请核对姓名或者先添加调解员。',
  ],
  [
    '公式',
    { claim: { formula: 'A1', result: 'x' } },
    'V2 诉讼请求：是公式。请改为公式的结果（复制后选择性粘贴为数值）。',
  ],
  ['错误值', { claim: { error: '#N/A' } }, 'V2 诉讼请求：是 Excel 的错误值（#N/A），请更正。'],
  ['真假值', { claim: true }, 'V2 诉讼请求：单元格的类型不对，请改为文本。'],
  [
    '证件号是数字',
    { applicantNumber: 819999199003070014 },
    'M2 申请人证件号码：证件号码须为文本格式，数字格式会丢失末位。请把单元格设为文本后重新输入。',
  ],
  [
    '电话有小数',
    { applicantPhone: 19900008001.5 },
    'N2 申请人联系电话：应填整数，不能有小数，也不能以科学记数法显示。请把单元格设为文本后重新输入。',
  ],
  [
    '日期是数字',
    { referredAt: 46027 },
    'I2 引调时间：是数字 46027，不是日期。请写成 2026-01-05，或者把单元格设为日期格式。',
  ],
  [
    '日期不存在',
    { referredAt: '2026-02-30' },
    'I2 引调时间：“2026-02-30”不是真实存在的日期，请写成 2026-01-05。',
  ],
  ['内容过长', { cause: LONG }, 'G2 案由：内容过长，最多 100 个字。'],
  [
    '改变文字方向的字符',
    { cause: '买卖\u202e合同' },
    'G2 案由：含有不可见的控制字符，请删除后重新提交。',
  ],
]

/** The sentences are written for the first line of a file; a later one names its own row. */
const forRow = (sentence: string, row: number) => sentence.replace(/^([A-Z]+)2 /, `$1${row} `)

test('案件：每一行说出自己的错', async () => {
  const lines = CASES.map(([, change], index) => caseLine(index + 1, change))
  const sentences = await said(await checkCases(world.people.adminA, lines))
  expect(CASES.map(([title], index) => [title, sentences[index]])).toEqual(
    CASES.map(([title, , sentence], index) => [title, forRow(sentence, index + 2)]),
  )
})

test('编号重复：同一件写了两次，与两件写了同一个编号，说法不同', async () => {
  const [ready, twin, other] = await said(
    await checkCases(world.people.adminA, [
      caseLine(1, { caseNo: '(2026) 甲字8号' }),
      caseLine(1, { caseNo: '（2026）甲字8号' }),
      caseLine(2, { caseNo: '(2026) 甲字8号' }),
    ]),
  )
  expect(ready).toMatch(/^导入后为/)
  expect([twin, other]).toEqual([
    '与第 2 行重复，只导入一次。',
    'B4 联调编号：编号与第 2 行相同，请核对。',
  ])
  await importCases(world.people.adminA, {
    importId: await checkCases(world.people.adminA, [caseLine(1, { caseNo: '(2026) 甲字8号' })]),
  })
  expect(
    await said(await checkCases(world.people.adminA, [caseLine(1, { caseNo: '(2026) 甲字8号' })])),
  ).toEqual(['内容相同的一行此前已经导入。'])
})

const SU: MediatorLine = {
  name: '苏婉',
  phone: '19911110001',
  specialties: '合同纠纷',
  caseloadCap: 20,
}
const PEOPLE: readonly (readonly [string, MediatorLine, string])[] = [
  ['手机号少一位', { phone: '1380013800' }, 'C2 手机号：须为11位中国大陆手机号码，请核对。'],
  ['姓名里有数字', { name: '苏1' }, 'B2 姓名：姓名应为 2 至 30 个汉字或字母，请核对。'],
  ['没有姓名', { name: null }, '姓名：此项必填，请补充。'],
  [
    '没有这个领域',
    { specialties: '打架' },
    'F2 擅长领域：“打架”不是平台的纠纷类型，请按填写说明核对；几项之间用分号隔开。',
  ],
  ['上限过大', { caseloadCap: 99 }, 'G2 承办上限：承办上限应为 1 至 60 的整数。'],
  [
    '身份证号校验码错',
    { identityNumber: '819999199003070015' },
    'D2 身份证号码：居民身份证号码的校验码不对，请核对是否录错。',
  ],
  [
    '发证日在将来',
    { certificateOn: '2099-01-01', certificateNo: '1' },
    'J2 发证日期：不能晚于现在，请核对。',
  ],
]

test('调解员：每一行说出自己的错', async () => {
  const lines = PEOPLE.map(([, change], index) => ({
    ...SU,
    phone: `1991111000${index}`,
    ...change,
  }))
  const sentences = await said(await checkMediators(world.people.adminA, lines))
  expect(PEOPLE.map(([title], index) => [title, sentences[index]])).toEqual(
    PEOPLE.map(([title, , sentence], index) => [title, forRow(sentence, index + 2)]),
  )
})

test('检查之后调解员被停用：他办结的旧案照常补录并计入其统计，不会有新案件归到他名下', async () => {
  const { adminA, mediatorA2 } = world.people
  const importId = await checkCases(adminA, [
    caseLine(1, { ...CLOSED, mediator: '王朗' }),
    caseLine(2, { acceptedAt: '2026-03-03', mediator: '王朗' }),
  ])
  expect(
    await disableMediator(adminA, { mediatorId: mediatorA2.id, reason: '已经离职，不再办案' }),
  ).toMatchObject({ ok: true })
  expect(await importCases(adminA, { importId })).toMatchObject({
    ok: true,
    value: { made: 2, failed: 0 },
  })
  const { rows } = await (
    await ownerClient()
  ).query<{ status: string; mediator_name: string | null }>(
    'SELECT status, mediator_name FROM cases ORDER BY status',
  )
  expect(rows).toEqual([
    { status: 'closed', mediator_name: '王朗' },
    { status: 'pending_assignment', mediator_name: null },
  ])
})
