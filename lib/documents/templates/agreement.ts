import { findCurrent } from '@/lib/domain/agreement/agreement-state'
import { findSigners } from '@/lib/domain/agreement/people'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { CAUSE, COURT, INSTITUTION, MEDIATOR, PARTIES, SIDES } from './case-fields'
import { BLANK, defineDocument, WHOLE_CASE } from './document-template'
import { institutionSeal, mediatorSigner } from './people-in-words'

/** 调解协议书 (特邀规定 第24条; 人民调解法 第29条): once the agreement of the case is fixed. */
export const agreement = defineDocument<{
  parties: readonly string[]
  sides: string
  cause: string
  court: string
  institution: string
  mediator: string
  facts: string
  disputes: string
  clauses: readonly string[]
}>({
  kind: 'agreement',
  title: () => '调解协议书',
  basis: 'invited_mediation_24',
  subjects: ({ agreement: stored }) => (findCurrent(stored)?.finished ? [WHOLE_CASE] : []),
  fields: {
    parties: PARTIES,
    sides: SIDES,
    cause: CAUSE,
    court: COURT,
    institution: INSTITUTION,
    mediator: MEDIATOR,
    facts: {
      label: '纠纷的主要事实',
      source: 'agreement',
      isNeeded: true,
      read: (facts) => findCurrent(facts.agreement)?.draft.facts ?? null,
    },
    disputes: {
      label: '争议事项',
      source: 'agreement',
      isNeeded: true,
      read: (facts) => findCurrent(facts.agreement)?.draft.disputes ?? null,
    },
    clauses: {
      label: '协议条款',
      source: 'agreement',
      isNeeded: true,
      read: ({ agreement: stored, parties }) => {
        const current = findCurrent(stored)
        return current
          ? agreementClauses(current.draft, parties).map(({ number, text }) => `${number}　${text}`)
          : []
      },
    },
  },
  signers: (facts) => {
    const current = findCurrent(facts.agreement)
    const parties = current ? findSigners(facts.parties, current.draft) : []
    return [
      ...parties.map(({ id, name }) => ({ role: 'party', id, name, step: 1 }) as const),
      ...mediatorSigner(facts),
      ...institutionSeal(facts),
    ]
  },
  compose: ({ parties, sides, cause, court, institution, mediator, facts, disputes, clauses }) => [
    ...parties.map((text) => ({ kind: 'line', text }) as const),
    {
      kind: 'paragraph',
      text: `${sides}${cause}一案，由${court || BLANK}交${institution || BLANK}调解，调解员${mediator || BLANK}主持。各方当事人自愿达成如下协议：`,
    },
    { kind: 'heading', text: '一、纠纷的主要事实' },
    { kind: 'paragraph', text: facts || BLANK },
    { kind: 'heading', text: '二、争议事项' },
    { kind: 'paragraph', text: disputes || BLANK },
    { kind: 'heading', text: '三、协议内容' },
    ...clauses.map((text) => ({ kind: 'paragraph', text }) as const),
    {
      kind: 'paragraph',
      text: '各方当事人可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。',
    },
  ],
  // Each signer writes the day: the last party's is the one on which it takes effect (在线调解规则 第19条).
  day: () => null,
})
