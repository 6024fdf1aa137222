import { atInstant } from '@/lib/platform/clock'
import { listPeriodRules } from '@/lib/queries/system/list-period-rules'
import { READ_AT, refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 期限规则：逐行写在这里，不取自代码。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const rulesAt = (at: Date) => atInstant(at, () => viewOf(listPeriodRules(world.people.system, {})))
type Rows = Awaited<ReturnType<typeof rulesAt>>['inForce']
const inLines = (rows: Rows) =>
  rows.map((row) =>
    [
      row.period,
      row.start,
      row.length,
      row.cases,
      row.pauses,
      row.extension,
      row.lapse,
      row.basis,
      row.inForce,
    ].join(' | '),
  )

const BEFORE_FILING = '鉴定评估、可能存在虚假调解而中止'
const BY_PARTIES = '各方同意，累计不超过法院规定的上限'
const ENDS = '未达成延长合意的，终结调解'
const REMINDER = '仍应当尽快办理，不另生后果'
const CHOICE = '法院、当事人可以另行指定或者选定'
const NO_RULE = '尚无规定，按本平台规则'
const BOTH_ARTICLES = '在线调解规则第24条、特邀调解规定第27条'

test('2026-11-24 现行的规则，一项期限一行，调解期限一个来源一行', async () => {
  expect(inLines((await rulesAt(READ_AT)).inForce)).toEqual([
    `法院指定调解组织或者调解员 | 法院收到调解申请 | 3 个工作日 | 全部案件 | 无 | 不延长 | ${REMINDER} | 在线调解规则第10条 | 2022-01-01 起`,
    '双方共同选择调解组织或者调解员 | 双方同意调解 | 2 个工作日 | 全部案件 | 无 | 不延长 | 由法院指定 | 在线调解规则第10条 | 2022-01-01 起',
    `机构受理 | 机构收到引调 | 3 个工作日 | 全部案件 | 无 | 不延长 | ${CHOICE} | 在线调解规则第12条 | 2022-01-01 起`,
    `通知对方当事人、询问调解意愿 | 调解员接收案件 | 3 个工作日 | 委派（立案前） | 无 | 不延长 | ${REMINDER} | 在线调解规则第15条 | 2022-01-01 起`,
    `通知对方当事人、询问调解意愿 | 机构受理 | 3 个工作日 | 当事人申请 | 无 | 不延长 | ${REMINDER} | 在线调解规则第15条 | 2022-01-01 起`,
    `对方当事人答复调解意愿 | 向对方当事人发出邀请 | 3 个工作日 | 当事人申请 | 无 | 不延长 | ${REMINDER} | ${NO_RULE} | 1991-04-09 起`,
    `调解 | 机构受理 | 30 天 | 委派（立案前） | ${BEFORE_FILING} | ${BY_PARTIES} | ${ENDS} | ${BOTH_ARTICLES} | 2022-01-01 起`,
    `调解 | 机构受理 | 15 天 | 委托（普通程序） | 可能存在虚假调解而中止 | ${BY_PARTIES} | ${ENDS} | ${BOTH_ARTICLES} | 2022-01-01 起`,
    `调解 | 机构受理 | 7 天 | 委托（简易程序） | 可能存在虚假调解而中止 | ${BY_PARTIES} | ${ENDS} | ${BOTH_ARTICLES} | 2022-01-01 起`,
    `调解 | 机构受理 | 30 天 | 行政委托 | ${BEFORE_FILING} | ${BY_PARTIES} | ${ENDS} | 在线调解规则第24条 | 2022-01-01 起`,
    `调解 | 机构受理 | 30 天 | 当事人申请 | ${BEFORE_FILING} | ${BY_PARTIES} | ${ENDS} | 在线调解规则第24条 | 2022-01-01 起`,
    `登记立案 | 法院收到起诉状 | 7 天 | 全部案件 | 无 | 不延长 | ${REMINDER} | 民诉法第126条 | 2022-01-01 起`,
    '共同申请司法确认 | 调解协议生效 | 30 天 | 全部案件 | 无 | 不延长 | 不得再申请或者提出 | 民诉法第205条 | 2024-01-01 起',
    `决定是否受理司法确认申请 | 法院收到司法确认申请 | 3 天 | 全部案件 | 无 | 不延长 | ${REMINDER} | 司法确认程序规定（2011年）第4条 | 2011-03-30 起`,
    `决定是否确认调解协议 | 法院受理司法确认申请 | 15 天 | 全部案件 | 无 | 经院长批准，延长 10 天 | ${REMINDER} | 司法确认程序规定（2011年）第5条 | 2011-03-30 起`,
    `确认案件审结（特别程序） | 法院受理司法确认申请 | 30 天 | 全部案件 | 无 | 经院长批准延长 | ${REMINDER} | 民诉法第187条 | 2022-01-01 起`,
    '当事人对确认裁定提出异议 | 收到裁定 | 15 天 | 全部案件 | 无 | 不延长 | 不得再申请或者提出 | 民诉法解释第372条 | 2022-04-10 起',
    '利害关系人对确认裁定提出异议 | 知道或者应当知道权益受到侵害 | 6 个月 | 全部案件 | 无 | 不延长 | 不得再申请或者提出 | 民诉法解释第372条 | 2022-04-10 起',
    '申请执行 | 履行期间的最后一日 | 2 年 | 全部案件 | 无 | 不延长 | 对方可以提出时效异议 | 民诉法第250条 | 2024-01-01 起',
  ])
})

test('以前的规则另列，写明施行的起止；条文按当时的编号，当时没有规定的写明', async () => {
  const { upcoming, earlier } = await rulesAt(READ_AT)
  expect(upcoming).toEqual([])
  const mediation = (days: string, cases: string, pauses: string, basis: string, days2: string) =>
    `调解 | 机构受理 | ${days} | ${cases} | ${pauses} | ${BY_PARTIES} | ${ENDS} | ${basis} | ${days2}`
  const before2016 = '1991-04-09 至 2016-06-30'
  const before2022 = '2016-07-01 至 2021-12-31'
  const INVITED = '特邀调解规定第27条'
  const FILED = '可能存在虚假调解而中止'
  expect(inLines(earlier)).toEqual([
    `机构受理 | 机构收到引调 | 3 个工作日 | 全部案件 | 无 | 不延长 | ${CHOICE} | ${NO_RULE} | 1991-04-09 至 2021-12-31`,
    `通知对方当事人、询问调解意愿 | 调解员接收案件 | 3 个工作日 | 委派（立案前） | 无 | 不延长 | ${REMINDER} | ${NO_RULE} | 1991-04-09 至 2021-12-31`,
    mediation('30 天', '委派（立案前）', BEFORE_FILING, NO_RULE, before2016),
    mediation('30 天', '委派（立案前）', BEFORE_FILING, INVITED, before2022),
    mediation('15 天', '委托（普通程序）', FILED, NO_RULE, before2016),
    mediation('15 天', '委托（普通程序）', FILED, INVITED, before2022),
    mediation('7 天', '委托（简易程序）', FILED, NO_RULE, before2016),
    mediation('7 天', '委托（简易程序）', FILED, INVITED, before2022),
    mediation('30 天', '行政委托', BEFORE_FILING, NO_RULE, '1991-04-09 至 2021-12-31'),
    mediation('30 天', '当事人申请', BEFORE_FILING, NO_RULE, '1991-04-09 至 2021-12-31'),
    '共同申请司法确认 | 调解协议生效 | 30 天 | 全部案件 | 无 | 不延长 | 不得再申请或者提出 | 民诉法（2021年修正）第201条 | 2022-01-01 至 2023-12-31',
    '申请执行 | 履行期间的最后一日 | 2 年 | 全部案件 | 无 | 不延长 | 对方可以提出时效异议 | 民诉法（2021年修正）第246条 | 2022-01-01 至 2023-12-31',
  ])
})

test('换版的前后一天：前一天旧规则现行、新规则尚未施行，当天新规则现行', async () => {
  const confirmationOn = async (day: string) => {
    const view = await rulesAt(new Date(`${day}T10:00:00+08:00`))
    return (['inForce', 'upcoming', 'earlier'] as const).flatMap((group) =>
      view[group]
        .filter(({ period }) => period === '共同申请司法确认')
        .map(({ basis }) => `${group} ${basis}`),
    )
  }
  expect(await confirmationOn('2023-12-31')).toEqual([
    'inForce 民诉法（2021年修正）第201条',
    'upcoming 民诉法第205条',
  ])
  expect(await confirmationOn('2024-01-01')).toEqual([
    'inForce 民诉法第205条',
    'earlier 民诉法（2021年修正）第201条',
  ])
})

test('只有系统管理员有这一页', async () => {
  for (const [who, actor] of Object.entries(world.people)) {
    if (actor.role === 'system_admin') continue
    expect([who, await refusalOf(listPeriodRules(actor, {}))]).toEqual([who, 'NOT_FOUND'])
  }
})
