import type { ConfirmationArticle } from '@/lib/domain/confirmation/articles'
import type { EligibilityFacts } from '@/lib/domain/confirmation/eligibility-facts'
import type { EligibilityCode, Weight } from '@/lib/domain/confirmation/eligibility-findings'
import { day } from '../time/day'
import {
  agent,
  applicant,
  COURT,
  INTERMEDIATE,
  mediatedBy,
  OTHER_COURT,
  OWN_MEDIATION,
  respondent,
} from './sound-application'

type Expected = readonly [code: EligibilityCode, weight: Weight, article: ConfirmationArticle]
export type EligibilityCase = readonly [
  title: string,
  change: Partial<EligibilityFacts>,
  ...found: Expected[],
]

const byAgent = (change: Parameters<typeof agent>[0]): Partial<EligibilityFacts> => ({
  parties: [applicant(), respondent({ confirmed: { by: agent(change), on: day('2026-11-23') } })],
})

/**
 * Who applies, when and where, built from the words of the articles; everything not named is as in
 * the sound application.
 */
export const APPLICATION_CASES: readonly EligibilityCase[] = [
  // 民诉法 第205条: 双方当事人自调解协议生效之日起三十日内，共同向下列人民法院提出.
  ['作出邀请的法院，双方共同，三十日内', {}],
  ['第三十日还可以申请', { on: day('2026-12-10') }],
  [
    '第三十一日不可以',
    { on: day('2026-12-11') },
    ['PERIOD_OVER', 'blocking', 'civil_procedure_205'],
  ],
  [
    '末日是国庆假期的，顺延到假期后第一个工作日',
    { effectiveOn: day('2026-09-01'), on: day('2026-10-08') },
  ],
  [
    '顺延之后又过一日',
    { effectiveOn: day('2026-09-01'), on: day('2026-10-09') },
    ['PERIOD_OVER', 'blocking', 'civil_procedure_205'],
  ],
  [
    '末日在放假安排没有公布的年度，过了也不断定',
    { effectiveOn: day('2026-12-02'), on: day('2027-01-04') },
    ['PERIOD_MAY_BE_OVER', 'for_judge', 'civil_procedure_205'],
  ],
  [
    '生效在最早的放假安排以前，期限人工核对',
    { effectiveOn: day('2024-05-06'), on: day('2024-05-20') },
    ['PERIOD_UNKNOWN', 'for_judge', 'civil_procedure_205'],
  ],
  ['协议没有生效', { effectiveOn: null }, ['NOT_IN_FORCE', 'blocking', 'civil_procedure_205']],
  [
    '只有一方确认',
    { parties: [applicant(), respondent({ confirmed: null })] },
    ['WAITS_FOR_OTHER', 'blocking', 'civil_procedure_205'],
  ],
  [
    '协议约束的第三人没有确认',
    {
      parties: [
        applicant(),
        respondent(),
        applicant({ id: 'p3', name: '陈志', side: 'third', confirmed: null }),
      ],
    },
    ['WAITS_FOR_OTHER', 'blocking', 'civil_procedure_205'],
  ],
  [
    '各方都没有确认',
    { parties: [applicant({ confirmed: null }), respondent({ confirmed: null })] },
    ['NONE_CONFIRMED', 'blocking', 'civil_procedure_205'],
  ],
  // (一) 人民法院邀请调解组织开展先行调解的，向作出邀请的人民法院提出.
  [
    '邀请的是别的法院',
    { court: { applied: COURT, invitedBy: OTHER_COURT, linked: [], intermediate: null } },
    ['NOT_INVITING_COURT', 'blocking', 'civil_procedure_205_1'],
  ],
  [
    '有邀请的，住所地法院也不行',
    {
      court: {
        applied: COURT,
        invitedBy: OTHER_COURT,
        linked: [{ link: 'domicile', court: COURT }],
        intermediate: null,
      },
    },
    ['NOT_INVITING_COURT', 'blocking', 'civil_procedure_205_1'],
  ],
  // (二) 自行开展调解的，向当事人住所地、标的物所在地、调解组织所在地的基层人民法院提出.
  ['自行调解，向住所地法院', { source: 'party_application', court: OWN_MEDIATION }],
  [
    '自行调解，向调解组织所在地法院',
    { source: 'party_application', court: { ...OWN_MEDIATION, applied: OTHER_COURT } },
  ],
  [
    '自行调解，向标的物所在地法院',
    {
      source: 'administrative',
      court: { ...OWN_MEDIATION, linked: [{ link: 'object', court: COURT }] },
    },
  ],
  [
    '自行调解，所选法院没有联系点',
    {
      source: 'party_application',
      court: { ...OWN_MEDIATION, linked: [{ link: 'institution', court: OTHER_COURT }] },
    },
    ['COURT_NOT_LINKED', 'blocking', 'civil_procedure_205_2'],
  ],
  [
    '联系点没有登记',
    { source: 'party_application', court: { ...OWN_MEDIATION, linked: [] } },
    ['LINKS_UNKNOWN', 'for_judge', 'civil_procedure_205_2'],
  ],
  [
    '应由中级人民法院管辖',
    { source: 'party_application', court: { ...OWN_MEDIATION, intermediate: INTERMEDIATE } },
    ['INTERMEDIATE_COURT', 'blocking', 'civil_procedure_205_2'],
  ],
  [
    '应由中级人民法院管辖，已向相应的中级人民法院',
    {
      source: 'party_application',
      court: { ...OWN_MEDIATION, applied: INTERMEDIATE, intermediate: INTERMEDIATE },
    },
  ],
  // 经依法设立的调解组织调解.
  [
    '不是依法设立的调解组织',
    mediatedBy({ isEstablished: false }),
    ['INSTITUTION_NOT_ESTABLISHED', 'blocking', 'civil_procedure_205'],
  ],
  [
    '依法设立没有证明',
    mediatedBy({ isEstablished: null }),
    ['INSTITUTION_UNPROVED', 'for_judge', 'civil_procedure_205'],
  ],
  [
    '名册中的调解员个人主持，参照办理',
    mediatedBy({ kind: 'roster_mediator', name: '李敏' }),
    ['ROSTER_MEDIATOR', 'for_judge', 'confirmation_rules_13'],
  ],
  // 民诉解释 第351条: 本人或者由符合条件的代理人; 民诉法 第60、62条.
  ['特别授权写明和解', byAgent({ matters: ['settle'] })],
  ['特别授权写明申请司法确认', byAgent({ matters: ['apply_confirmation'] })],
  [
    '一般授权不能',
    byAgent({ authority: 'general', matters: ['take_part'] }),
    ['AUTHORITY_GENERAL', 'blocking', 'civil_procedure_62'],
  ],
  [
    '特别授权没有写和解、申请',
    byAgent({ matters: ['admit', 'receive'] }),
    ['AUTHORITY_MATTER_MISSING', 'blocking', 'civil_procedure_62'],
  ],
  [
    '委托书过期',
    byAgent({ isInTerm: false }),
    ['AUTHORITY_NOT_IN_TERM', 'blocking', 'civil_procedure_62'],
  ],
  [
    '无诉讼行为能力的由监护人作为法定代理人',
    { parties: [applicant({ needsGuardian: true }), respondent()] },
    ['GUARDIAN_NEEDED', 'blocking', 'civil_procedure_60'],
  ],
  [
    '法定代理人代为确认',
    {
      parties: [
        applicant({
          needsGuardian: true,
          confirmed: { by: { kind: 'guardian' }, on: day('2026-11-22') },
        }),
        respondent({ confirmed: { by: { kind: 'representative' }, on: day('2026-11-22') } }),
      ],
    },
  ],
  [
    '陪同的人代为确认',
    {
      parties: [
        applicant({ confirmed: { by: { kind: 'helper' }, on: day('2026-11-22') } }),
        respondent(),
      ],
    },
    ['CONFIRMED_BY_HELPER', 'blocking', 'interpretation_351'],
  ],
  [
    '同一方的两人由一人代理',
    {
      parties: [
        applicant({ confirmed: { by: agent(), on: day('2026-11-22') } }),
        applicant({
          id: 'p3',
          name: '罗刚',
          confirmed: { by: agent(), on: day('2026-11-22') },
        }),
        respondent({ confirmed: { by: { kind: 'representative' }, on: day('2026-11-22') } }),
      ],
    },
  ],
  [
    '一人代理对立的双方',
    {
      parties: [
        applicant({ confirmed: { by: agent(), on: day('2026-11-22') } }),
        respondent({ confirmed: { by: agent(), on: day('2026-11-22') } }),
      ],
    },
    ['ONE_AGENT_OF_BOTH', 'for_judge', 'civil_code_168'],
  ],
]
