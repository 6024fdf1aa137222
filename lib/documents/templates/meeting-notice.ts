import { RIGHTS_ELEMENTS } from '@/lib/domain/case/preparations'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { MEETING, meetingForm } from '@/lib/labels/zh-CN/meeting'
import { rightsItem } from '@/lib/labels/zh-CN/preparation'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { factRows, heading, line, paragraph } from './blocks'
import { CAUSE, INSTITUTION, SIDES } from './case-fields'
import { BLANK, defineDocument, type DocumentSubject } from './document-template'
import { LAW } from './law-in-words'
import { placeInWords } from './meeting-place'
import { spanInFull } from './moments-in-words'
import { institutionSeal } from './people-in-words'
import { textOf } from './read-subject'

const findMeeting = ({ meetings }: DocumentFacts, { id }: DocumentSubject) =>
  meetings.find((meeting) => meeting.id === id)

const text = textOf(findMeeting)

const ELEMENTS = RIGHTS_ELEMENTS.map((element) => rightsItem[element]).join('、')

/** 特邀规定 第13至15条; 人民调解法 第23条; 民诉法 第62条. */
const RIGHTS = [
  '一、当事人可以接受或者拒绝调解，也可以要求终止调解。',
  '二、调解员是一方当事人或者其代理人近亲属的，与纠纷有利害关系的，或者与纠纷当事人、代理人有其他关系、可能影响公正调解的，当事人有权申请回避；有正当理由的，可以申请更换调解员。',
  `三、调解程序开始之前，调解员将告知${ELEMENTS}等事项。`,
  '四、参加调解应当出示有效身份证件。委托代理人参加的，应当提交授权委托书；代理人代为和解的，须有当事人的特别授权。',
  '五、不能按时参加的，请在调解开始之前告知调解员。',
]

/** 调解通知 (特邀规定 第14条第2款): one for each meeting that was not cancelled, to all parties. */
export const meetingNotice = defineDocument<{
  recipients: string
  sides: string
  cause: string
  institution: string
  time: string
  place: string
  form: string
  mediator: string
  coMediators: string
  phone: string
}>({
  kind: 'meeting_notice',
  title: () => caseDocument.meeting_notice,
  basis: 'invited_mediation_14',
  subjects: ({ meetings }) =>
    meetings
      .filter(({ state }) => state !== 'cancelled')
      .map(({ id, no }) => ({ id, name: MEETING.no(no) })),
  fields: {
    recipients: {
      label: '通知的当事人',
      source: 'court',
      isNeeded: true,
      read: ({ parties }) => parties.map(({ name }) => name).join('、'),
    },
    sides: SIDES,
    cause: CAUSE,
    institution: INSTITUTION,
    time: {
      label: '调解时间',
      source: 'meeting',
      isNeeded: true,
      read: text((meeting) => spanInFull({ from: meeting.startsAt, to: meeting.endsAt })),
    },
    place: {
      label: '调解地点',
      source: 'meeting',
      isNeeded: true,
      read: text((meeting) => placeInWords(meeting)),
    },
    form: {
      label: '调解方式',
      source: 'meeting',
      isNeeded: true,
      read: text((meeting) => meetingForm[meeting.form]),
    },
    mediator: {
      label: '调解员',
      source: 'meeting',
      isNeeded: true,
      read: text(({ mediatorName }) => mediatorName),
    },
    coMediators: {
      label: '协同调解员',
      source: 'assignment',
      isNeeded: false,
      read: ({ coMediators }) => coMediators.join('、'),
    },
    phone: {
      label: '联系电话',
      source: 'institution',
      isNeeded: false,
      read: ({ institutionPhone }) => institutionPhone,
    },
  },
  signers: (facts) => institutionSeal(facts, 1),
  compose: (values) => [
    line(`${values.recipients || BLANK}：`),
    paragraph(
      `${values.sides}${values.cause}一案，由${values.institution || BLANK}主持调解。根据${LAW.invited}第十四条，现将调解的时间、地点等事项通知如下：`,
    ),
    factRows([
      ['调解时间', values.time],
      ['调解地点', values.place],
      ['调解方式', values.form],
      ['调解员', values.mediator],
      ...(values.coMediators ? ([['协同调解员', values.coMediators]] as const) : []),
      ['联系电话', values.phone],
    ]),
    heading('当事人的权利和注意事项'),
    ...RIGHTS.map(paragraph),
  ],
  day: () => null,
})
