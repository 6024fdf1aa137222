import { stageOf } from '@/lib/domain/case/source'
import { findClockRule } from '@/lib/domain/deadline/clock-rules'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { consentReply, consentWay } from '@/lib/labels/zh-CN/consent'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { factRows, heading, line, paragraph, paragraphs } from './blocks'
import { ACCEPTED_ON, CAUSE, INSTITUTION, PARTIES, SIDES } from './case-fields'
import { BLANK, defineDocument, type DocumentSubject } from './document-template'
import { citeArticle } from './law-in-words'
import { dayOrNull } from './moments-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { institutionSeal, mediatorSigner, partySigners } from './people-in-words'
import { textOf } from './read-subject'

/** Extensions are added and never removed: the place of one is its name for good. */
const findExtension = ({ extensions }: DocumentFacts, { id }: DocumentSubject) =>
  extensions[Number(id) - 1]

const text = textOf(findExtension)

/** 延长调解期限申请与确认 (在线调解规则 第24条; 特邀规定 第27条): one for each extension. */
export const extension = defineDocument<{
  parties: readonly string[]
  sides: string
  cause: string
  institution: string
  acceptedOn: string
  dueBefore: string
  days: string
  dueOn: string
  consents: readonly string[]
  basis: string
  reportedTo: string
}>({
  kind: 'extension',
  title: () => caseDocument.extension,
  basis: 'online_mediation_24_invited_27',
  subjects: ({ extensions }) =>
    extensions.map((_, index) => ({ id: String(index + 1), name: `第${index + 1}次延长` })),
  fields: {
    parties: PARTIES,
    sides: SIDES,
    cause: CAUSE,
    institution: INSTITUTION,
    acceptedOn: ACCEPTED_ON,
    dueBefore: {
      label: '原期满日',
      source: 'clock',
      isNeeded: true,
      read: text(({ dueBefore }) => dayOrNull(dueBefore)),
    },
    days: {
      label: '延长天数',
      source: 'clock',
      isNeeded: true,
      read: text(({ days }) => `${days}日`),
    },
    dueOn: {
      label: '延长后的期满日',
      source: 'clock',
      isNeeded: true,
      read: text(({ dueOn }) => dayOrNull(dueOn)),
    },
    consents: {
      label: '各方的同意',
      source: 'clock',
      isNeeded: true,
      read: (facts, subject) =>
        (findExtension(facts, subject)?.consents ?? []).map(
          ({ party, how, on }) =>
            `${party}：${consentReply.agrees}延长（${consentWay[how]}，${dayInFull(on)}）`,
        ),
    },
    basis: {
      label: '依据',
      source: 'clock',
      isNeeded: false,
      read: text(({ agreedOn }, { source }) => {
        const basis = findClockRule('mediation', agreedOn, source)?.basis
        return basis ? citeArticle(basis, agreedOn) : null
      }),
    },
    reportedTo: {
      label: '报送的法院',
      source: 'court',
      isNeeded: false,
      read: ({ source, courtName }) => (stageOf(source) === 'filed' ? courtName : null),
    },
  },
  signers: (facts) => [...partySigners(facts), ...mediatorSigner(facts), ...institutionSeal(facts)],
  compose: (values) => [
    ...values.parties.map(line),
    heading('一、申请'),
    paragraph(
      `${values.sides}${values.cause}一案，由${values.institution || BLANK}于${values.acceptedOn || BLANK}确认接受。为继续调解，各方当事人共同申请延长调解期限。`,
    ),
    factRows([
      ['原期满日', values.dueBefore],
      ['延长天数', values.days],
      ['延长后的期满日', values.dueOn],
    ]),
    heading('二、各方当事人的同意'),
    ...paragraphs(values.consents),
    heading('三、确认'),
    paragraph(`调解期限经各方当事人同意${values.basis ? `，依照${values.basis}` : ''}延长。`),
    ...(values.reportedTo
      ? [
          paragraph(
            `本案系立案后委托调解，延长情况报${values.reportedTo}；延长的调解期限不计入审理期限。`,
          ),
        ]
      : []),
  ],
  day: (facts, subject) => findExtension(facts, subject)?.agreedOn ?? null,
})
