import { RIGHTS_ELEMENTS, type RightsItem } from '@/lib/domain/case/preparations'
import { stageOf } from '@/lib/domain/case/source'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { caseStage } from '@/lib/labels/zh-CN/case-file'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { rightsItem } from '@/lib/labels/zh-CN/preparation'
import { CAUSE, MEDIATOR, COURT_NUMBER } from './case-fields'
import { factRows, heading, numbered, paragraph, rowIfFilled } from './blocks'
import { periodInWords } from './case-in-words'
import { BLANK, defineDocument } from './document-template'
import { introduceLaws } from './law-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { findParty, mediatorSigner, partiesOnceAccepted } from './people-in-words'
import { rightsText } from './rights-text'

const ofParty = ({ rightsNotices }: DocumentFacts, id: string) =>
  rightsNotices.filter(({ partyId }) => partyId === id)

/** 张玥堃（2026年10月28日，书面）: who of a party was informed of all these items. */
const informedOf = (facts: DocumentFacts, id: string, items: readonly RightsItem[]) =>
  ofParty(facts, id)
    .filter((notice) => items.every((item) => notice.items.includes(item)))
    .map(({ person, on, how }) => `${person}（${dayInFull(on)}，${consentWay[how]}）`)

/**
 * 当事人权利义务告知书 (特邀规定 第14条第3款; 人民调解法 第23、24条; 在线调解规则 第17条): one for each party of an accepted
 * case, signed by those of it who were informed; informing its agent informs the party.
 */
export const rightsNotice = defineDocument<{
  courtNumber: string
  cause: string
  stage: string
  period: string
  party: string
  elements: readonly string[]
  falseMediation: readonly string[]
  mediator: string
}>({
  kind: 'rights_notice',
  title: () => `当事人${caseDocument.rights_notice}`,
  basis: 'invited_mediation_14',
  subjects: partiesOnceAccepted,
  fields: {
    courtNumber: COURT_NUMBER,
    cause: CAUSE,
    stage: {
      label: '案件阶段',
      source: 'court',
      isNeeded: true,
      read: ({ source }) => caseStage[stageOf(source)],
    },
    period: { label: '调解期限', source: 'acceptance', isNeeded: true, read: periodInWords },
    party: {
      label: '当事人',
      source: 'court',
      isNeeded: true,
      read: (facts, { id }) => findParty(facts, id)?.name ?? null,
    },
    elements: {
      label: '权利义务等五项的告知',
      source: 'rights',
      isNeeded: true,
      read: (facts, { id }) => informedOf(facts, id, RIGHTS_ELEMENTS),
    },
    falseMediation: {
      label: `${rightsItem.false_mediation}的告知`,
      source: 'rights',
      isNeeded: true,
      read: (facts, { id }) => informedOf(facts, id, ['false_mediation']),
    },
    mediator: MEDIATOR,
  },
  signers: (facts, { id, name }) => {
    const notices = ofParty(facts, id)
    const isAgent = ({ personKind }: (typeof notices)[number]) => personKind === 'agent'
    // An agent who was informed twice signs once.
    const agents = new Map(notices.filter(isAgent).map((each) => [each.personId, each.person]))
    return [
      ...(notices.length === 0 || notices.some((each) => !isAgent(each))
        ? [{ role: 'party', id, name, step: 1 } as const]
        : []),
      ...[...agents].map(
        ([agentId, agent]) => ({ role: 'agent', id: agentId, name: agent, step: 1 }) as const,
      ),
      ...mediatorSigner(facts),
    ]
  },
  compose: ({ courtNumber, cause, stage, period, party, elements, falseMediation, mediator }) => [
    factRows([
      ...rowIfFilled('法院案号', courtNumber),
      ['案由', cause],
      ['当事人', party],
      ['调解员', mediator],
    ]),
    paragraph(
      `调解开始之前，依照${introduceLaws('invited', 'online')}，依照或者参照${introduceLaws('people')}，以及${introduceLaws('civilProcedure')}，将下列事项告知你（你单位）：`,
    ),
    ...rightsText(stage === caseStage.filed ? 'filed' : 'pre_filing', period || BLANK).flatMap(
      ({ title, items }) => [heading(title), ...numbered(items).map(paragraph)],
    ),
    heading('七、告知情况'),
    factRows([
      ['第一至五项', elements.join('；')],
      ['第六项', falseMediation.join('；')],
    ]),
    paragraph('以上事项已经告知，被告知人已经阅读或者听取，并已知悉。'),
  ],
  day: (facts, { id }) => ofParty(facts, id).at(-1)?.on ?? null,
})
