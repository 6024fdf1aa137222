import { findHoldingEntries, type ConsentScope } from '@/lib/domain/case/consent-entries'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { caseDocument, fieldSource } from '@/lib/labels/zh-CN/case-document'
import { consentInWords, consentScope, consentWay } from '@/lib/labels/zh-CN/consent'
import { CAUSE, INSTITUTION, COURT_NUMBER } from './case-fields'
import { factRows, heading, line, numbered, paragraph, rowIfFilled } from './blocks'
import { BLANK, defineDocument, type DocumentSubject, type Field } from './document-template'
import { LAW } from './law-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { linesOfParty, partiesOnceAccepted } from './people-in-words'

/**
 * What a party answered last about one scope: consent to one is no consent to another. Only
 * mediation itself has to be consented to; who was not consulted about a form has not consented to
 * it.
 */
function answerField(scope: ConsentScope): Field<string> {
  return {
    label: consentScope[scope],
    source: 'consent',
    isNeeded: scope === 'mediation',
    read: ({ consents, addresses }: DocumentFacts, { id }: DocumentSubject) => {
      const entry = findHoldingEntries(consents, id).find((each) => each.scope === scope)
      if (entry)
        return `${consentInWords(entry.answer, scope)}（${dayInFull(entry.on)}，${consentWay[entry.how]}）`
      return scope === 'electronic_service' ? answeredWithAddress(addresses, id) : null
    },
  }
}

/** “同意电子送达（2026年10月28日，送达地址确认）”: what the party said with its address (在线诉讼规则 第29条). */
function answeredWithAddress(
  addresses: DocumentFacts['addresses'],
  partyId: string,
): string | null {
  const last = addresses.findLast((each) => each.partyId === partyId)
  if (!last || last.acceptsElectronic === null) return null
  const answer = last.acceptsElectronic ? 'given' : 'refused'
  return `${consentInWords(answer, 'electronic_service')}（${dayInFull(last.on)}，${fieldSource.address}）`
}

/**
 * 调解及在线调解同意书 (在线调解规则 第4、16、22条; 在线诉讼规则 第29条; 个人信息保护法 第29条): one for each party of an accepted case.
 * The separate consent to sensitive personal information is given by hand: the case has no entry of
 * it.
 */
export const consentForm = defineDocument<
  Record<ConsentScope, string> & {
    courtNumber: string
    cause: string
    institution: string
    party: readonly string[]
  }
>({
  kind: 'consent_form',
  title: () => caseDocument.consent_form,
  basis: 'online_mediation_4',
  subjects: partiesOnceAccepted,
  fields: {
    courtNumber: COURT_NUMBER,
    cause: CAUSE,
    institution: INSTITUTION,
    party: {
      label: '当事人',
      source: 'court',
      isNeeded: true,
      read: (facts, { id }) => linesOfParty(facts, id),
    },
    mediation: answerField('mediation'),
    online: answerField('online'),
    asynchronous: answerField('asynchronous'),
    recording: answerField('recording'),
    electronic_service: answerField('electronic_service'),
  },
  signers: (_, { id, name }) => [{ role: 'party', id, name, step: 1 }],
  compose: (values) => [
    factRows([
      ...rowIfFilled('法院案号', values.courtNumber),
      ['案由', values.cause],
      ['调解组织', values.institution],
    ]),
    ...values.party.map(line),
    heading('一、对各事项的表示'),
    factRows(
      (['mediation', 'online', 'asynchronous', 'recording', 'electronic_service'] as const).map(
        (scope) => [consentScope[scope], values[scope]],
      ),
    ),
    heading('二、已知悉的事项'),
    ...numbered([
      `以上各事项分别表示，同意其中一项的，不视为同意其他事项（参照${LAW.onlineLitigation}第四条）。`,
      `采用在线调解方式应当征得当事人同意（${LAW.online}第四条）。无法在同一时间登录的，须各方当事人均同意，方可分别指定时间（第十六条）。`,
      `各方当事人明确同意的，可以以录音录像代替电子笔录，但无争议事实仍以书面形式确认（${LAW.online}第二十二条）。`,
      `同意电子送达的，文书送至本人提供或者确认的电子地址，到达该地址所在系统时即为送达（${LAW.onlineLitigation}第二十九条、第三十一条）。`,
      '调解出于自愿，当事人可以拒绝调解，或者要求终止调解。改变以上表示的，在有关活动开始前的合理期限内提出。',
    ]).map(paragraph),
    heading('三、敏感个人信息'),
    paragraph(
      `为核实身份、送达文书，需要处理本人的证件号码等敏感个人信息，处理应当取得本人的单独同意（${LAW.personalInformation}第二十九条）。本人表示（同意或者不同意）：${BLANK}`,
    ),
  ],
  day: () => null,
})
