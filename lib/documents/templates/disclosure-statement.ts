import { DISCLOSURE_GROUNDS, type DisclosureGround } from '@/lib/domain/case/vocabulary'
import type { DocumentDisclosure, DocumentFacts } from '@/lib/domain/document/document-facts'
import { disclosureGround } from '@/lib/labels/zh-CN/act-choice'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { CAUSE, COURT_NUMBER, SIDES } from './case-fields'
import { heading, linesOf, paragraph } from './blocks'
import { caseInWords } from './case-in-words'
import { BLANK, defineDocument, type DocumentSubject, type Field } from './document-template'
import { citeArticle } from './law-in-words'
import { partySigners } from './people-in-words'

const findDisclosure = (
  { disclosures }: DocumentFacts,
  { id }: DocumentSubject,
): DocumentDisclosure | null => disclosures.find((disclosure) => disclosure.id === id) ?? null

const ofDisclosure =
  <Value>(read: (disclosure: DocumentDisclosure) => Value) =>
  (facts: DocumentFacts, subject: DocumentSubject): Value | null => {
    const disclosure = findDisclosure(facts, subject)
    return disclosure && read(disclosure)
  }

const EXISTS = '有'
const NUMERALS = ['一', '二', '三']

function groundField(ground: DisclosureGround): Field<string> {
  return {
    label: disclosureGround[ground],
    source: 'disclosure',
    isNeeded: true,
    read: ofDisclosure(({ grounds }) => (grounds.includes(ground) ? EXISTS : '无')),
  }
}

/**
 * 披露声明 (在线调解规则 第13条; 特邀规定 第15条): one for each statement of a mediator. Where a circumstance exists,
 * every party signs that it knows it and still agrees.
 */
export const disclosureStatement = defineDocument<
  Record<DisclosureGround, string> & {
    courtNumber: string
    sides: string
    cause: string
    mediator: string
    basis: string
    statement: readonly string[]
  }
>({
  kind: 'disclosure_statement',
  title: () => caseDocument.disclosure_statement,
  basis: 'online_mediation_13',
  subjects: ({ disclosures }) => disclosures.map(({ id, mediator }) => ({ id, name: mediator })),
  fields: {
    courtNumber: COURT_NUMBER,
    sides: SIDES,
    cause: CAUSE,
    mediator: {
      label: '声明人',
      source: 'disclosure',
      isNeeded: true,
      read: ofDisclosure(({ mediator }) => mediator),
    },
    basis: {
      label: '依据',
      source: 'disclosure',
      isNeeded: false,
      read: ofDisclosure(({ on }) => citeArticle('online_mediation_13', on)),
    },
    relative: groundField('relative'),
    interest: groundField('interest'),
    other_relation: groundField('other_relation'),
    statement: {
      label: '具体情形',
      source: 'disclosure',
      isNeeded: false,
      read: (facts, subject) => linesOf(findDisclosure(facts, subject)?.statement ?? ''),
    },
  },
  signers: (facts, subject) => {
    const disclosure = findDisclosure(facts, subject)
    if (!disclosure) return []
    const parties = disclosure.grounds.length > 0 ? partySigners(facts) : []
    return [
      { role: 'mediator', id: null, name: disclosure.mediator, step: 1 },
      ...parties.map((party) => ({ ...party, step: 2 })),
    ]
  },
  compose: (values) => {
    const disclosed = DISCLOSURE_GROUNDS.some((ground) => values[ground] === EXISTS)
    return [
      paragraph(
        `本人${values.mediator || BLANK}参加${caseInWords(values)}的调解，${values.basis && `依照${values.basis}，`}就有无应当披露的情形声明如下：`,
      ),
      ...DISCLOSURE_GROUNDS.map((ground, index) =>
        paragraph(`（${NUMERALS[index]}）${disclosureGround[ground]}：${values[ground] || BLANK}`),
      ),
      ...(disclosed
        ? [
            heading('具体情形'),
            ...(values.statement.length > 0 ? values.statement : [BLANK]).map(paragraph),
            heading('当事人的意见'),
            paragraph(
              '下列签名的当事人已经知悉上述情形，仍同意由该调解员调解。有当事人不同意的，该调解员应当自行回避。',
            ),
          ]
        : [paragraph('本人保证以上声明属实。调解过程中出现上述情形的，即时披露。')]),
    ]
  },
  day: ofDisclosure(({ on }) => on),
})
