import type { AgreementContext } from '@/lib/domain/agreement/check-agreement'
import type { AgreementDraft } from '@/lib/domain/agreement/draft'
import type { FindingCode } from '@/lib/domain/agreement/findings'
import { act, clause, draft, inParts, pay } from './sound-draft'

type Broken = readonly [
  title: string,
  draft: AgreementDraft,
  code: FindingCode,
  /** Where it is found: the term's place and the field. */
  place: string,
  context?: Partial<AgreementContext>,
]
const only = (text: string) => draft([pay(), clause('other', text)])
const byDefault = (text: string) => draft([pay(), clause('default', text)])
const LOAN = { cause: '民间借贷纠纷' }

/** Every one is sound but for the one mistake in its title. */
export const BROKEN_AGREEMENTS: readonly Broken[] = [
  ['没有写主要事实', draft([pay()], { facts: '' }), 'FACTS_MISSING', '- facts'],
  ['没有写争议事项', draft([pay()], { disputes: '' }), 'DISPUTES_MISSING', '- disputes'],
  ['三方当事人只有三份', draft([pay()], { copies: '3' }), 'COPIES_TOO_FEW', '- copies'],
  ['没有写份数', draft([pay()], { copies: '' }), 'COPIES_TOO_FEW', '- copies'],
  ['没有条款', draft([]), 'NO_TERMS', '- terms'],
  ['没有付款人', draft([pay({ obliged: '' })]), 'OBLIGED_MISSING', '0 obliged'],
  ['履行行为没有义务人', draft([act('修好屋顶', { obliged: '' })]), 'OBLIGED_MISSING', '0 obliged'],
  ['没有收款人', draft([pay({ entitled: '' })]), 'ENTITLED_MISSING', '0 entitled'],
  ['付款人不是本案当事人', draft([pay({ obliged: 'p9' })]), 'NOT_A_PARTY', '0 obliged'],
  ['收款人不是本案当事人', draft([pay({ entitled: 'p9' })]), 'NOT_A_PARTY', '0 entitled'],
  [
    '自己付给自己',
    draft([pay({ entitled: 'p2', holder: '恒信物业' })]),
    'SAME_PERSON',
    '0 entitled',
  ],
  [
    '全体被申请人付给其中一人',
    draft([pay({ obliged: 'respondent', entitled: 'p2', holder: '恒信物业' })]),
    'SAME_PERSON',
    '0 entitled',
  ],
  ['没有金额', draft([pay({ amount: '' })]), 'AMOUNT_MISSING', '0 amount'],
  ['金额不是数字', draft([pay({ amount: '三万元' })]), 'AMOUNT_UNREADABLE', '0 amount'],
  ['金额有三位小数', draft([pay({ amount: '100.005' })]), 'AMOUNT_UNREADABLE', '0 amount'],
  ['金额为零', draft([pay({ amount: '0.00' })]), 'AMOUNT_ZERO', '0 amount'],
  ['没有日期也没有条件', draft([pay({ on: '' })]), 'DAY_MISSING', '0 on'],
  ['履行行为没有期限', draft([act('修好屋顶', { on: '' })]), 'DAY_MISSING', '0 on'],
  ['不存在的日子', draft([pay({ on: '2027-02-29' })]), 'DAY_UNREADABLE', '0 on'],
  ['昨天付款', draft([pay({ on: '2026-11-26' })]), 'DAY_PAST', '0 on'],
  ['年份写错，三十多年以后', draft([pay({ on: '2062-12-15' })]), 'DAY_FAR', '0 on'],
  ['没有付款方式', draft([pay({ manner: '' })]), 'MANNER_MISSING', '0 manner'],
  [
    '履行行为没有方式和标准',
    draft([act('修好屋顶', { standard: '' })]),
    'MANNER_MISSING',
    '0 standard',
  ],
  ['转账没有开户行', draft([pay({ bank: '' })]), 'ACCOUNT_MISSING', '0 bank'],
  ['转账没有账号尾号', draft([pay({ lastFour: '' })]), 'ACCOUNT_MISSING', '0 lastFour'],
  ['账户是别人的', draft([pay({ holder: '刘慧' })]), 'ACCOUNT_HOLDER_OTHER', '0 holder'],
  ['尾号只有三位', draft([pay({ lastFour: '662' })]), 'LAST_FOUR_UNREADABLE', '0 lastFour'],
  [
    '分期只有一期',
    draft([inParts('30000', [['2026-12-15', '30000']])]),
    'INSTALMENTS_TOO_FEW',
    '0 parts',
  ],
  [
    '两期合计少一分',
    draft([
      inParts('30000', [
        ['2026-12-15', '15000'],
        ['2027-01-15', '14999.99'],
      ]),
    ]),
    'INSTALMENTS_SUM',
    '0 parts',
  ],
  [
    '后一期早于前一期',
    draft([
      inParts('30000', [
        ['2027-01-15', '15000'],
        ['2026-12-15', '15000'],
      ]),
    ]),
    'INSTALMENTS_ORDER',
    '0 parts',
  ],
  [
    '第二期没有日期',
    draft([
      inParts('30000', [
        ['2026-12-15', '15000'],
        ['', '15000'],
      ]),
    ]),
    'DAY_MISSING',
    '0 parts.1.on',
  ],
  [
    '第一期已经过去',
    draft([
      inParts('30000', [
        ['2026-11-01', '15000'],
        ['2027-01-15', '15000'],
      ]),
    ]),
    'DAY_PAST',
    '0 parts.0.on',
  ],
  [
    '第二期没有金额',
    draft([
      inParts('30000', [
        ['2026-12-15', '15000'],
        ['2027-01-15', ''],
      ]),
    ]),
    'AMOUNT_MISSING',
    '0 parts.1.amount',
  ],
  [
    '同一笔付款写了两遍',
    draft([pay({ amount: '100' }), pay({ amount: '100' })]),
    'TERM_REPEATED',
    '1 obliged',
  ],
  ['违约责任没有内容', byDefault(''), 'TEXT_MISSING', '1 text'],
  ['留着没有填的空', only('许静于____前交还门禁卡'), 'TEXT_UNFILLED', '1 text'],
  ['写着某某', draft([pay()], { facts: '张某某与恒信物业发生争执。' }), 'TEXT_UNFILLED', '- facts'],
  ['尽快', draft([act('恒信物业尽快修好屋顶')]), 'TEXT_VAGUE', '0 text'],
  [
    '有能力时',
    draft([pay({ on: '', condition: '恒信物业有能力时' })]),
    'TEXT_VAGUE',
    '0 condition',
  ],
  ['左右', only('恒信物业支付一千元左右的交通费'), 'TEXT_VAGUE', '1 text'],
  [
    '逾期就由法院按原请求判决',
    byDefault('恒信物业逾期付款的，许静可请求法院按原请求直接判决。'),
    'JUDGMENT_CLAUSE',
    '1 text',
  ],
  [
    '不履行则由人民法院裁判',
    byDefault('一方不履行的，由人民法院依法裁判。'),
    'JUDGMENT_CLAUSE',
    '1 text',
  ],
  ['违约则恢复审理', byDefault('恒信物业违约的，本案恢复审理。'), 'JUDGMENT_CLAUSE', '1 text'],
  [
    '违约则法院按原诉请处理',
    byDefault('如有违约，法院可按原诉请处理。'),
    'JUDGMENT_CLAUSE',
    '1 text',
  ],
  [
    '大写与小写不一致',
    only('恒信物业另付人民币叁万贰仟元整（36,200元）'),
    'CAPITALS_DIFFER',
    '1 text',
  ],
  ['小写在前，大写不一致', only('另付600元（大写：人民币陆仟元整）'), 'CAPITALS_DIFFER', '1 text'],
  ['大写不成数', only('另付人民币叁叁万元整（33,000元）'), 'CAPITALS_UNREADABLE', '1 text'],
  ['条款里写了身份证号码', only('许静（110101199003071234）领取'), 'NUMBER_IN_TEXT', '1 text'],
  ['条款里写了银行账号', only('付至 6222 0202 0011 2233 445 账户'), 'NUMBER_IN_TEXT', '1 text'],
  ['条款里写了不存在的日子', only('许静于2027年2月30日交还门禁卡'), 'DAY_UNREADABLE', '1 text'],
  ['不再追究刑事责任', only('许静不再追究恒信物业的刑事责任'), 'CONTENT_UNLAWFUL', '1 text'],
  ['放弃社会保险', only('许静自愿放弃社会保险'), 'CONTENT_UNLAWFUL', '1 text'],
  ['断绝父子关系', only('双方断绝父子关系'), 'STATUS_NOT_DISPOSABLE', '1 text'],
  ['放弃抚养义务', only('一方不再承担抚养义务'), 'STATUS_NOT_DISPOSABLE', '1 text'],
  ['解除婚姻关系', only('双方解除婚姻关系'), 'STATUS_NOT_CONFIRMABLE', '1 text'],
  ['确认房屋所有权', only('确认三号楼储藏室的所有权归许静'), 'TITLE_NOT_CONFIRMABLE', '1 text'],
  [
    '案由是所有权确认',
    draft([pay()]),
    'CAUSE_NOT_CONFIRMABLE',
    '- terms',
    { cause: '所有权确认纠纷' },
  ],
  [
    '案由适用特殊程序',
    draft([pay()]),
    'CAUSE_NOT_CONFIRMABLE',
    '- terms',
    { disputeType: 'special_procedure' },
  ],
  ['不得再起诉', only('许静今后不得就此起诉'), 'RIGHT_WAIVED', '1 text'],
  [
    '担保没有写方式',
    draft([pay(), clause('guarantee', '刘慧为以上付款担保')]),
    'GUARANTEE_KIND_MISSING',
    '1 text',
  ],
  [
    '借贷逾期利息日万分之五',
    byDefault('逾期部分按日万分之五付利息'),
    'INTEREST_ABOVE_BOUND',
    '1 text',
    LOAN,
  ],
  ['借贷月息二分', byDefault('逾期部分按月息2分计付'), 'INTEREST_ABOVE_BOUND', '1 text', LOAN],
  [
    '借贷年利率15%',
    byDefault('逾期部分按年利率15%计付利息'),
    'INTEREST_ABOVE_BOUND',
    '1 text',
    LOAN,
  ],
  ['总额高于标的额', draft([pay({ amount: '38650.01' })]), 'TOTAL_ABOVE_CLAIM', '- terms'],
]
