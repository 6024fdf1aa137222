import type { DictionaryKey } from '@/lib/domain/dictionary/catalogue'
import type { DictionaryValue } from '@/lib/domain/dictionary/values'
import { declineReason } from './act-choice'
import { disputeType, outcome } from './case'
import { causeVersion } from './integration'

/** What each dictionary is, and what of it is changed where. */
export const dictionaryWords = {
  dispute_type: {
    name: '纠纷类型',
    meaning:
      '引调登记、受理申请、批量导入和统计所用的类型。名称依照《广州规则》第3条，规则按类型引用，不增删改名；可以停用、指定接替的类型，可以设别名。',
  },
  cause_2025: {
    name: `案由（${causeVersion['2025']}）`,
    meaning: '民事案件案由规定，2026年1月1日起施行。已内置第一级案由，其余请新增或者导入。',
  },
  cause_2020: {
    name: `案由（${causeVersion['2020']}）`,
    meaning:
      '民事案件案由规定，2021年1月1日至2025年12月31日施行，此间的案件沿用。已内置第一级案由，其余请新增或者导入。',
  },
  cause_2011: {
    name: `案由（${causeVersion['2011']}）`,
    meaning: '民事案件案由规定，2020年12月31日以前施行，此间的案件沿用。需要时请新增或者导入。',
  },
  decline_reason: {
    name: '不受理理由',
    meaning: '机构不受理引调时所选的理由，写入不受理通知书和统计，不作修改。',
  },
  outcome: {
    name: '调解结果',
    meaning: '在线调解规则第二十五条所列的情形，结案、统计和评分以此为准，不作修改。',
  },
} as const satisfies Record<DictionaryKey, { readonly name: string; readonly meaning: string }>

const plain = (code: string, name: string, position: number): DictionaryValue => ({
  code,
  name,
  aliases: [],
  parent: null,
  position,
  validFrom: null,
  retiredFrom: null,
  successor: null,
})

const ofWords = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, name], index) => plain(code, name, (index + 1) * 10))

/** First-level causes, numbered as the edition numbers its parts (domain.md 4.3). */
const ofParts = (names: readonly string[]) =>
  names.map((name, index) => plain(String(index + 1), name, (index + 1) * 1000))

/** What the program brings with it; what was set of a value takes its place. */
export const BASE_VALUES: Readonly<Record<DictionaryKey, readonly DictionaryValue[]>> = {
  dispute_type: ofWords(disputeType),
  cause_2025: ofParts([
    '人格权纠纷',
    '婚姻家庭、继承纠纷',
    '物权纠纷',
    '合同、准合同纠纷',
    '知识产权与竞争纠纷',
    '数据、网络虚拟财产纠纷',
    '劳动争议、人事争议、新就业形态用工纠纷',
    '海事海商纠纷',
    '与公司、证券、保险、票据等有关的民事纠纷',
    '侵权责任纠纷',
    '非讼程序案件案由',
    '特殊诉讼程序案件案由',
  ]),
  cause_2020: ofParts([
    '人格权纠纷',
    '婚姻家庭、继承纠纷',
    '物权纠纷',
    '合同、准合同纠纷',
    '知识产权与竞争纠纷',
    '劳动争议、人事争议',
    '海事海商纠纷',
    '与公司、证券、保险、票据等有关的民事纠纷',
    '侵权责任纠纷',
    '非讼程序案件案由',
    '特殊诉讼程序案件案由',
  ]),
  cause_2011: [],
  decline_reason: ofWords(declineReason),
  outcome: ofWords(outcome),
}
