import type { AgreementContext } from '@/lib/domain/agreement/check-agreement'
import type { AgreementDraft, AgreementTerm } from '@/lib/domain/agreement/draft'
import type { Amount } from '@/lib/domain/money/amount'
import { act, clause, draft, inParts, pay, term } from './sound-draft'

type Good = readonly [cause: string, draft: AgreementDraft, context?: Partial<AgreementContext>]
const cash = { manner: 'cash', holder: '', bank: '', lastFour: '' }
const of = (...terms: readonly AgreementTerm[]) => draft(terms)
const BIG = { claim: '5000000.00' as Amount }
const penalty = clause('default', '逾期付款的，逾期部分自逾期之日起按日万分之一支付违约金。')
const settled = clause('other', '双方就本纠纷再无其他争议。')

/** Agreements as they are made every day: nothing is to be found in any of them. */
export const GOOD_AGREEMENTS: readonly Good[] = [
  ['物业服务合同纠纷', of(pay())],
  [
    '物业服务合同纠纷',
    of(
      inParts('30000', [
        ['2026-12-15', '15000'],
        ['2027-01-15', '15000.00'],
      ]),
      penalty,
    ),
  ],
  [
    '物业服务合同纠纷',
    of(pay({ obliged: 'p1', entitled: 'p2', holder: '恒信物业', amount: '4,320.50' }), settled),
  ],
  [
    '物业服务合同纠纷',
    of(act('更换主卧屋顶防水层'), clause('default', '逾期未完成的，按每日一百元支付违约金。')),
  ],
  ['民间借贷纠纷', of(pay(), clause('default', '逾期部分按年利率6%计付利息。'))],
  [
    '民间借贷纠纷',
    of(
      inParts('30000', [
        ['2026-12-15', '10000'],
        ['2027-03-15', '10000'],
        ['2027-06-15', '10000'],
      ]),
    ),
  ],
  ['民间借贷纠纷', of(pay(), clause('default', '逾期部分按日万分之三支付违约金。'))],
  ['民间借贷纠纷', of(pay(), clause('guarantee', '刘慧对以上付款承担连带责任保证。'))],
  [
    '金融借款合同纠纷',
    of(
      inParts('30000.00', [
        ['2026-11-27', '5000'],
        ['2026-12-27', '25000'],
      ]),
    ),
    BIG,
  ],
  ['信用卡纠纷', of(pay({ manner: 'online', holder: '', bank: '', lastFour: '' }), settled)],
  [
    '买卖合同纠纷',
    of(pay(), act('重新交付同型号热水器一台', { standard: '送货上门并安装调试合格' })),
  ],
  [
    '买卖合同纠纷',
    of(
      act('取回有瑕疵的沙发', {
        obliged: 'p2',
        on: '',
        condition: '收到退款之日起三日内',
        standard: '自行运走并承担运费',
      }),
    ),
  ],
  [
    '房屋买卖合同纠纷',
    of(act('协助办理过户登记', { standard: '到不动产登记中心提交全部材料' }), pay()),
    BIG,
  ],
  ['商品房预售合同纠纷', of(pay({ amount: '86000' })), BIG],
  [
    '房屋租赁合同纠纷',
    of(
      act('腾空并交还房屋', {
        obliged: 'p1',
        entitled: 'p2',
        standard: '水电费结清，钥匙当面交还',
      }),
    ),
  ],
  ['房屋租赁合同纠纷', of(pay({ amount: '5600', on: '', condition: '许静交还房屋当日' }))],
  ['房屋租赁合同纠纷', of(pay({ ...cash, amount: '2000', on: '2026-11-27' }), settled)],
  [
    '建设工程施工合同纠纷',
    of(
      inParts('900000', [
        ['2027-01-31', '400000'],
        ['2027-06-30', '500000'],
      ]),
    ),
    BIG,
  ],
  [
    '建设工程施工合同纠纷',
    of(act('提交竣工图纸', { standard: '纸质两套、电子一套' }), pay({ amount: '120000' })),
    BIG,
  ],
  [
    '装饰装修合同纠纷',
    of(act('修补客厅墙面裂缝', { standard: '表面平整，无可见裂缝' }), pay({ amount: '3000' })),
  ],
  ['承揽合同纠纷', of(pay({ amount: '12800.00' }), penalty)],
  [
    '劳务合同纠纷',
    of(pay({ amount: '18600', manner: 'court', holder: '', bank: '', lastFour: '' })),
  ],
  ['服务合同纠纷', of(pay({ amount: '1980' }), clause('other', '健身卡自付款之日起作废。'))],
  [
    '教育培训合同纠纷',
    of(
      inParts('9600', [
        ['2026-12-10', '4800'],
        ['2027-01-10', '4800'],
      ]),
    ),
  ],
  [
    '旅游合同纠纷',
    of(pay({ amount: '2600' }), act('书面致歉', { standard: '致歉信由法定代表人签名' })),
  ],
  [
    '网络购物合同纠纷',
    of(pay({ amount: '459.9', manner: 'online', holder: '', bank: '', lastFour: '' })),
  ],
  ['运输合同纠纷', of(pay({ amount: '7300' }), settled)],
  ['财产保险合同纠纷', of(pay({ amount: '26400' }))],
  [
    '保证保险合同纠纷',
    of(
      inParts('18000', [
        ['2026-12-20', '9000'],
        ['2027-02-20', '9000'],
      ]),
    ),
  ],
  [
    '融资租赁合同纠纷',
    of(act('返还挖掘机一台', { standard: '停放于恒信物业仓库，随车证件齐全' })),
    BIG,
  ],
  [
    '合伙合同纠纷',
    of(pay({ amount: '35000' }), clause('other', '许静自本协议生效之日起退出合伙。')),
  ],
  [
    '股权转让纠纷',
    of(
      act('配合办理股东变更登记', { standard: '提交市场监督管理部门要求的全部材料' }),
      pay({ amount: '200000' }),
    ),
    BIG,
  ],
  ['追索劳动报酬纠纷', of(pay({ amount: '16200' }))],
  [
    '经济补偿金纠纷',
    of(pay({ amount: '24000' }), act('出具离职证明', { standard: '加盖单位公章' })),
  ],
  ['工伤保险待遇纠纷', of(pay({ amount: '38000' }), settled)],
  ['机动车交通事故责任纠纷', of(pay({ amount: '21000' }), pay({ obliged: 'p3', amount: '9000' }))],
  [
    '机动车交通事故责任纠纷',
    of(
      pay({ ...cash, on: '2026-11-27', amount: '3500' }),
      clause('other', '许静收款后向恒信物业出具收条。'),
    ),
  ],
  [
    '医疗损害责任纠纷',
    of(
      inParts('150000', [
        ['2026-12-31', '100000'],
        ['2027-03-31', '50000'],
      ]),
    ),
    BIG,
  ],
  ['产品责任纠纷', of(pay({ amount: '6800' }))],
  ['提供劳务者受害责任纠纷', of(pay({ amount: '32000' }), penalty)],
  ['违反安全保障义务责任纠纷', of(pay({ amount: '15000' }), settled)],
  [
    '身体权纠纷',
    of(
      pay({ amount: '4200' }),
      act('当面道歉', { standard: '在社区调解室当场作出', on: '2026-11-27' }),
    ),
  ],
  [
    '名誉权纠纷',
    of(act('删除业主群内的不实言论并公开道歉', { standard: '道歉内容在业主群保留三十日' })),
  ],
  ['相邻关系纠纷', of(act('拆除伸入楼道的鞋柜', { standard: '恢复楼道原状' }))],
  [
    '相邻关系纠纷',
    of(
      act('移开空调外机', { standard: '距许静家窗户三米以外' }),
      clause('default', '逾期未移开的，每逾期一日支付五十元。'),
    ),
  ],
  ['加装电梯纠纷', of(pay({ obliged: 'respondent', entitled: 'applicant', amount: '20000' }))],
  ['离婚后财产纠纷', of(pay({ amount: '30000' }), settled), { disputeType: 'marriage_family' }],
  [
    '抚养费纠纷',
    of(term('other', { text: '许静于每周六探望孩子一次。' }), pay({ amount: '1500' })),
    { disputeType: 'marriage_family' },
  ],
  [
    '赡养费纠纷',
    of(
      inParts('7200', [
        ['2026-12-31', '3600'],
        ['2027-06-30', '3600'],
      ]),
    ),
    { disputeType: 'marriage_family' },
  ],
  [
    '法定继承纠纷',
    of(pay({ amount: '80000', condition: '存款解除冻结之日起十日内' })),
    { ...BIG, disputeType: 'marriage_family' },
  ],
  [
    '侵害商标权纠纷',
    of(
      act('停止使用“恒信家园”标识', { standard: '拆除门店招牌和网店图片' }),
      pay({ amount: '12000' }),
    ),
    { disputeType: 'intellectual_property' },
  ],
  ['著作权合同纠纷', of(pay({ amount: '5000' })), { disputeType: 'intellectual_property' }],
  [
    '不当得利纠纷',
    of(
      pay({ amount: '2,300.00' }),
      clause('other', '恒信物业已付人民币叁佰元整（300元），双方无异议。'),
    ),
  ],
  [
    '物业服务合同纠纷',
    of(pay(), clause('default', '一方不履行的，另一方可以向人民法院申请强制执行。')),
  ],
]
