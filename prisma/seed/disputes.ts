import type { DisputeType } from '@/lib/domain/case/vocabulary'

type Dispute = {
  readonly cause: string
  readonly claim: string
  readonly facts: string
  readonly amount: string | null
  readonly against: 'company' | 'person'
}

/** What the demonstration's disputes are about: one plausible, made-up matter per type. */
export const DISPUTES: Partial<Record<DisputeType, Dispute>> = {
  property_service: {
    cause: '物业服务合同纠纷',
    amount: '38650.00',
    against: 'company',
    claim:
      '1. 请求被申请人退还多收的公共能耗费 38,650 元；2. 请求被申请人公示近两年公共收益收支明细。',
    facts:
      '申请人系示例花园业主。2025年1月起，被申请人按建筑面积分摊公共能耗，未按物业服务合同约定据实公布。业主多次交涉未果，遂申请调解。',
  },
  contract_quasi: {
    cause: '买卖合同纠纷',
    amount: '126000.00',
    against: 'company',
    claim: '请求被申请人支付剩余货款 126,000 元及自逾期之日起按合同约定计算的违约金。',
    facts:
      '双方于2026年3月签订建材购销合同，申请人按约供货并经被申请人签收，被申请人支付首期款后以质量异议为由拒付余款，但未在约定期限内提出书面异议。',
  },
  labour: {
    cause: '追索劳动报酬纠纷',
    amount: '9820.50',
    against: 'company',
    claim: '请求被申请人支付2026年7月至9月拖欠的工资及加班费共计 9,820.50 元。',
    facts:
      '申请人于2025年5月入职被申请人门店，担任后厨员工。自2026年7月起被申请人以经营困难为由拖欠工资，9月底申请人离职，双方就加班时长存在争议。',
  },
  tort: {
    cause: '机动车交通事故责任纠纷',
    amount: '54300.00',
    against: 'person',
    claim: '请求被申请人赔偿医疗费、误工费、护理费等共计 54,300 元。',
    facts:
      '2026年8月12日，被申请人驾驶电动自行车在示例路口与步行的申请人相撞，致申请人右侧桡骨骨折，住院九日。交警认定被申请人负主要责任，双方就误工期限有分歧。',
  },
  marriage_family: {
    cause: '继承纠纷',
    amount: null,
    against: 'person',
    claim: '请求依法分割被继承人名下位于示例市示例区的房屋一套及存款。',
    facts:
      '双方系兄妹，父亲于2025年11月去世，未留遗嘱。申请人长期照顾父亲，主张多分；被申请人主张均等分割，并对部分存款去向有疑问。',
  },
  property_right: {
    cause: '相邻关系纠纷',
    amount: null,
    against: 'person',
    claim: '请求被申请人拆除占用公共通道的鞋柜与杂物，恢复通行。',
    facts:
      '双方为对门邻居。被申请人在楼道放置鞋柜、童车，影响申请人及其年迈母亲通行，社区协调两次未果。',
  },
  other: {
    cause: '服务合同纠纷',
    amount: '6800.00',
    against: 'company',
    claim: '请求被申请人退还未消费的培训课程费用 6,800 元。',
    facts:
      '申请人为孩子购买一年期美术课程，上课三个月后门店搬迁至较远地点，申请人要求退费，被申请人以合同约定不退为由拒绝。',
  },
  personality: {
    cause: '名誉权纠纷',
    amount: '3000.00',
    against: 'person',
    claim: '请求被申请人在业主微信群内书面道歉，并赔偿精神损害抚慰金 3,000 元。',
    facts:
      '被申请人在二百余人的业主群内多次发布不实言论，指称申请人侵占公共维修资金，造成不良影响。',
  },
}
