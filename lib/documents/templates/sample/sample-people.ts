import type { DocumentAgent, DocumentParty } from '@/lib/domain/document/document-facts'
import { sampleDay } from './sample-day'

// The people of the case of sample-facts.ts. All of it is made up.

/** An applicant with a rare name and an agent who may settle. */
export const LAWYER: DocumentAgent = {
  id: 'agent-1',
  name: '程彧',
  kind: 'lawyer',
  authority: 'special',
  authorityScope: '代为承认、放弃、变更调解请求，进行和解，代收文书',
  firm: '示例市明理律师事务所',
  phone: '13900000001',
  documentNo: '99999000000000001',
}

export const APPLICANT: DocumentParty = {
  id: 'party-1',
  side: 'applicant',
  kind: 'natural',
  name: '张玥堃',
  sex: 'female',
  birthDate: sampleDay('1985-03-12'),
  ethnicity: '汉族',
  occupation: '教师',
  documentKind: 'id_card',
  documentNo: '999999198503120000',
  phone: '13900000002',
  residence: '示例市示例区人民路18号院3号楼2单元501室',
  representative: null,
  agents: [LAWYER],
}

/** A member of the staff of the respondent, who may not settle. */
export const STAFF: DocumentAgent = {
  id: 'agent-2',
  name: '罗小满',
  kind: 'staff',
  authority: 'general',
  authorityScope: null,
  firm: null,
  phone: '13900000003',
  documentNo: '999999199001010000',
}

export const RESPONDENT: DocumentParty = {
  id: 'party-2',
  side: 'respondent',
  kind: 'legal',
  name: '示例市恒信物业服务有限公司',
  sex: null,
  birthDate: null,
  ethnicity: null,
  occupation: null,
  documentKind: 'credit_code',
  documentNo: '99999999MA00000000',
  phone: '020-00000000',
  residence: '示例市示例区解放路100号9层901室',
  representative: { name: '周喆', title: '总经理' },
  agents: [STAFF],
}

/** Someone beside the two sides: the neighbour above. */
export const THIRD: DocumentParty = {
  ...APPLICANT,
  id: 'party-3',
  side: 'third',
  name: '吴䶮',
  sex: '男',
  birthDate: sampleDay('1979-11-02'),
  occupation: null,
  documentNo: '999999197911020000',
  phone: '13900000004',
  residence: '示例市示例区人民路18号院3号楼2单元601室',
  agents: [],
}
