import { findEffective } from '@/lib/domain/agreement/find-effective'
import { stageOf } from '@/lib/domain/case/source'
import type { DocumentFacts, DocumentParty } from '@/lib/domain/document/document-facts'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { heading, line, numbered, paragraph, paragraphs } from './blocks'
import { CAUSE, INSTITUTION, SIDES } from './case-fields'
import { BLANK, defineDocument, WHOLE_CASE } from './document-template'
import { LAW } from './law-in-words'
import { dayOrNull } from './moments-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { partyLines } from './people-in-words'

const applicants = (facts: DocumentFacts) =>
  findEffective(facts.agreement, facts.parties)?.parties ?? []

/**
 * “张玥堃：示例路1号，电话13900000002”: as confirmed last, else as the court gave it; a blank for what is
 * unknown.
 */
function contactInWords({ addresses }: DocumentFacts, party: DocumentParty): string {
  const last = addresses.findLast(({ partyId }) => partyId === party.id)
  const address = last?.address ?? party.residence
  const phone = last?.phone ?? party.phone
  return `${party.name}：${address ?? BLANK}，电话${phone ?? BLANK}`
}

/**
 * Before filing, and within the thirty days; a last day that is provisional can still become later.
 * What belongs into another special procedure is not admitted (民诉解释 第355条第四项).
 */
function mayApply({ source, disputeType, confirmationEnd, today }: DocumentFacts): boolean {
  if (stageOf(source) !== 'pre_filing' || disputeType === 'special_procedure') return false
  return (
    confirmationEnd !== null && (today <= confirmationEnd.dueOn || confirmationEnd.isProvisional)
  )
}

/** 民诉解释 第354条; 人民调解协议司法确认程序规定 第3条. */
function attachmentsOf(facts: DocumentFacts): readonly string[] {
  const hasAgents = applicants(facts).some(({ agents }) => agents.length > 0)
  return [
    '调解协议',
    '调解组织主持调解的证明',
    '与调解协议相关的财产权利证明等材料',
    '双方当事人的身份、住所、联系方式等基本信息材料',
    ...(hasAgents ? ['授权委托书和代理人身份证明'] : []),
  ]
}

/**
 * 司法确认申请书 (民诉法 第205条; 民诉解释 第351至354条): once an agreement before filing is in effect, by all its
 * parties together. After filing the court makes a 调解书 instead (在线调解规则 第20条).
 */
export const confirmationApplication = defineDocument<{
  applicants: readonly string[]
  sides: string
  cause: string
  institution: string
  court: string
  effectiveOn: string
  until: string
  contacts: readonly string[]
  attachments: readonly string[]
}>({
  kind: 'confirmation_application',
  title: () => caseDocument.confirmation_application,
  issuer: () => null,
  basis: 'civil_procedure_205',
  subjects: (facts) =>
    mayApply(facts) && findEffective(facts.agreement, facts.parties) ? [WHOLE_CASE] : [],
  fields: {
    applicants: {
      label: '申请人',
      source: 'court',
      isNeeded: true,
      read: (facts) =>
        applicants(facts).flatMap((party) => partyLines({ ...party, side: 'applicant' })),
    },
    sides: SIDES,
    cause: CAUSE,
    institution: INSTITUTION,
    // The court that invited the institution (民诉法 第205条第一项); of other sources the parties choose it
    // (第二项).
    court: {
      label: '受理申请的法院',
      source: 'court',
      isNeeded: false,
      read: ({ source, courtName }) => (source === 'delegated_pre_filing' ? courtName : null),
    },
    effectiveOn: {
      label: '协议生效日期',
      source: 'agreement',
      isNeeded: true,
      read: (facts) => dayOrNull(findEffective(facts.agreement, facts.parties)?.on),
    },
    until: {
      label: '申请的最后日期',
      source: 'agreement',
      isNeeded: false,
      read: ({ confirmationEnd: end }) =>
        end && `${dayInFull(end.dueOn)}${end.isProvisional ? '，末日为法定休假日的顺延' : ''}`,
    },
    contacts: {
      label: '送达地址和联系电话',
      source: 'address',
      isNeeded: true,
      read: (facts) => applicants(facts).map((party) => contactInWords(facts, party)),
    },
    attachments: {
      label: '附件',
      source: 'agreement',
      isNeeded: true,
      read: attachmentsOf,
    },
  },
  signers: (facts) =>
    applicants(facts).map(({ id, name }) => ({ role: 'party', id, name, step: 1 })),
  compose: (values) => [
    ...values.applicants.map(line),
    heading('请求事项'),
    paragraph(
      `请求依法确认申请人在${values.institution || BLANK}主持下达成、于${values.effectiveOn || BLANK}生效的调解协议有效。`,
    ),
    heading('事实和理由'),
    paragraph(
      `${values.sides}${values.cause}一案，经调解达成调解协议。申请人现依照${LAW.civilProcedure}第二百零五条，自调解协议生效之日起三十日内${values.until ? `（至${values.until}）` : ''}共同提出申请。`,
    ),
    heading('申请人的承诺'),
    paragraph(
      '申请人出于解决纠纷的目的自愿达成调解协议，没有恶意串通、规避法律的行为；如果因为该协议内容给国家利益、社会公共利益或者他人造成损害，愿意承担相应的民事责任和其他法律责任。',
    ),
    heading('送达地址和联系电话'),
    ...paragraphs(values.contacts),
    paragraph('此致'),
    line(values.court || BLANK),
    heading('附件'),
    ...paragraphs(numbered(values.attachments)),
  ],
  day: () => null,
})
