import { BLANK, defineDocument, WHOLE_CASE } from './document-template'
import { AMOUNT, CAUSE, CLAIMS, COURT_NUMBER, PARTIES, SIDES } from './case-fields'
import { heading, line, numbered, paragraph, paragraphs } from './blocks'
import { caseInWords, citedPeriodInWords, referralInWords } from './case-in-words'
import { citeArticle } from './law-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { courtSeal } from './people-in-words'

/** 委派／委托调解函 (特邀规定 第11条): with every case that a court delegates or entrusts. */
export const referralLetter = defineDocument<{
  referral: string
  courtNumber: string
  basis: string
  sides: string
  cause: string
  institution: string
  parties: readonly string[]
  claims: readonly string[]
  amount: string
  period: string
  acceptBy: string
  materials: readonly string[]
  contact: string
}>({
  kind: 'referral_letter',
  title: (facts) => `${referralInWords(facts)}调解函`,
  issuer: ({ courtName }) => courtName,
  basis: 'invited_mediation_11',
  subjects: (facts) => (referralInWords(facts) === '移送' ? [] : [WHOLE_CASE]),
  fields: {
    referral: { label: '引调方式', source: 'court', isNeeded: true, read: referralInWords },
    courtNumber: COURT_NUMBER,
    basis: {
      label: '依据',
      source: 'court',
      isNeeded: false,
      read: ({ referredOn }) => citeArticle('invited_mediation_11', referredOn),
    },
    sides: SIDES,
    cause: CAUSE,
    institution: {
      label: '调解组织',
      source: 'court',
      isNeeded: true,
      read: ({ institutionName }) => institutionName,
    },
    parties: PARTIES,
    claims: CLAIMS,
    amount: AMOUNT,
    period: { label: '调解期限', source: 'court', isNeeded: true, read: citedPeriodInWords },
    acceptBy: {
      label: '确认接受的最后日期',
      source: 'court',
      isNeeded: false,
      read: ({ acceptanceDueOn }) => acceptanceDueOn && dayInFull(acceptanceDueOn),
    },
    materials: {
      label: '移送的材料',
      source: 'court',
      isNeeded: true,
      read: ({ courtMaterials }) =>
        courtMaterials.filter(({ slot }) => slot !== 'referral_letter').map(({ title }) => title),
    },
    contact: {
      label: '联系法官（经办人）',
      source: 'court',
      isNeeded: true,
      read: ({ referrer }) => referrer,
    },
  },
  signers: courtSeal,
  compose: (values) => [
    line(`${values.institution || BLANK}：`),
    paragraph(
      `${caseInWords(values)}，${values.basis && `依照${values.basis}，`}现${values.referral}你单位调解。有关事项如下：`,
    ),
    heading('一、当事人'),
    ...values.parties.map(line),
    heading('二、诉讼请求'),
    ...paragraphs(values.claims),
    ...(values.amount ? [paragraph(`标的额：${values.amount}。`)] : []),
    heading('三、调解期限'),
    paragraph(
      `${values.period || BLANK}，自你单位确认接受之日起算。当事人均同意延长的，不受此限。`,
    ),
    heading('四、移送的材料'),
    ...paragraphs(numbered(values.materials)),
    heading('五、办理要求'),
    ...numbered([
      `收到本函后三个工作日内确认是否接受${values.acceptBy && `，最迟为${values.acceptBy}`}。不予接受的，写明理由。`,
      '调解开始前核实当事人身份，告知权利义务、调解规则、调解程序、调解协议效力、司法确认申请和虚假调解的法律后果。',
      values.referral === '委派'
        ? '达成调解协议的，将调解协议送达双方当事人，并报本院备案。'
        : '达成调解协议的，将调解协议提交本院，由本院审查并制作调解书，或者依当事人的撤诉申请作出裁定。',
      '终止调解的，向本院书面报告，并移送有关材料。',
    ]).map(paragraph),
    line(`联系人：${values.contact || BLANK}`),
  ],
  day: ({ referredOn }) => referredOn,
})
