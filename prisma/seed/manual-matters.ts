import type { DisputeType } from '@/lib/domain/case/vocabulary'

/**
 * What the manual's cases of 2019 and 2020 are about: a plausible, made-up matter for each dispute
 * type they have.
 */
export type Matter = {
  readonly cause: string
  readonly claim: string
  readonly facts: string
  readonly amount: string | null
  readonly against: 'company' | 'person'
  /** Why it may be mediated at all, where the type as such may not. */
  readonly mediationNote?: string
}

const OTHER: Matter = {
  cause: '服务合同纠纷',
  amount: '6800.00',
  against: 'company',
  claim: '请求被申请人退还未消费的培训课程费用 6,800 元。',
  facts:
    '申请人于2019年3月购买一年期课程，上课数月后门店搬迁，申请人要求退费，被申请人以合同约定不退为由拒绝。',
}

const MATTERS: Partial<Record<DisputeType, Matter>> = {
  other: OTHER,
  property_service: {
    cause: '物业服务合同纠纷',
    amount: '21450.00',
    against: 'company',
    claim: '请求被申请人退还2018年度多收的公共能耗费 21,450 元，并公示收支明细。',
    facts:
      '申请人系示例花园业主。2018年被申请人按建筑面积分摊公共能耗，未按约定据实公布，双方多次交涉未果。',
  },
  tort: {
    cause: '机动车交通事故责任纠纷',
    amount: '48200.00',
    against: 'person',
    claim: '请求被申请人赔偿医疗费、误工费、护理费等共计 48,200 元。',
    facts:
      '2019年8月，被申请人驾驶电动自行车与步行的申请人相撞，致申请人骨折住院。双方就误工期限和责任比例有分歧。',
  },
  labour: {
    cause: '追索劳动报酬纠纷',
    amount: '12600.00',
    against: 'company',
    claim: '请求被申请人支付2019年10月至12月拖欠的工资 12,600 元。',
    facts:
      '申请人于2018年入职被申请人门店，自2019年10月起被拖欠工资，年底离职，双方就加班时长存在争议。',
  },
  contract: {
    cause: '买卖合同纠纷',
    amount: '86000.00',
    against: 'company',
    claim: '请求被申请人支付剩余货款 86,000 元及按合同约定计算的违约金。',
    facts:
      '双方于2019年5月签订建材购销合同，申请人按约供货并经签收，被申请人支付首期款后以质量异议为由拒付余款。',
  },
  special_procedure: {
    cause: '申请认定财产无主',
    amount: null,
    against: 'person',
    claim: '请求就涉案旧物的归属与保管费用协商处理。',
    facts:
      '被申请人将旧家具长期存放于申请人的仓库，后失去联系，申请人拟申请认定财产无主，法院先行引调。',
    mediationNote: '认定程序本身不予调解，仅就保管费用和取回方式组织双方协商。',
  },
}

export function matterOf(type: DisputeType): Matter {
  return MATTERS[type] ?? OTHER
}
