import type { ConfirmationArticle } from '@/lib/domain/confirmation/articles'
import type { EligibilityFacts } from '@/lib/domain/confirmation/eligibility-facts'
import type { EligibilityCode, Weight } from '@/lib/domain/confirmation/eligibility-findings'
import { findTermMarks } from '@/lib/domain/confirmation/wording/find-term-marks'
import { day } from '../time/day'
import {
  agent,
  applicant,
  COURT,
  courtRule,
  INTERMEDIATE,
  mediatedBy,
  OTHER_COURT,
  OWN_MEDIATION,
  respondent,
} from './sound-application'

type Expected = readonly [code: EligibilityCode, weight: Weight, article: ConfirmationArticle]
type Case = readonly [title: string, change: Partial<EligibilityFacts>, ...found: Expected[]]

const marks = (...clauses: readonly string[]): Partial<EligibilityFacts> => ({
  marks: findTermMarks(clauses),
})
const byAgent = (change: Parameters<typeof agent>[0]): Partial<EligibilityFacts> => ({
  parties: [applicant(), respondent({ confirmed: { by: agent(change), on: day('2026-11-23') } })],
})

/** Built from the words of the articles; everything not named is as in the sound application. */
export const ELIGIBILITY_CASES: readonly Case[] = [
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
    '一人代理对立的双方',
    {
      parties: [
        applicant({ confirmed: { by: agent(), on: day('2026-11-22') } }),
        respondent({ confirmed: { by: agent(), on: day('2026-11-22') } }),
      ],
    },
    ['ONE_AGENT_OF_BOTH', 'for_judge', 'civil_code_168'],
  ],
  // 在线调解规则 第20条第2款: 立案后达成的，制作调解书或者撤诉.
  [
    '立案后委托（普通程序）',
    { source: 'entrusted_ordinary' },
    ['FILED_CASE', 'blocking', 'online_mediation_20'],
  ],
  [
    '立案后委托（简易程序），别的都不必再看',
    { source: 'entrusted_summary', effectiveOn: null, parties: [] },
    ['FILED_CASE', 'blocking', 'online_mediation_20'],
  ],
  // 民诉解释 第355条.
  [
    '（一）不属于人民法院受理范围的',
    { cause: '行政处罚纠纷' },
    ['OUT_OF_SCOPE', 'blocking', 'interpretation_355_1'],
  ],
  [
    '（二）不属于收到申请的人民法院管辖的：专门管辖',
    {
      cause: '船舶碰撞损害责任纠纷',
      disputeType: 'maritime',
      ...courtRule({
        specialJurisdictions: [{ disputeTypes: ['maritime'], causes: [], court: '示例海事法院' }],
      }),
    },
    ['SPECIAL_COURT', 'blocking', 'interpretation_355_2'],
  ],
  [
    '（二）按案由专门管辖',
    {
      cause: '网络购物合同纠纷',
      ...courtRule({
        specialJurisdictions: [{ disputeTypes: [], causes: ['网络购物'], court: '示例互联网法院' }],
      }),
    },
    ['SPECIAL_COURT', 'blocking', 'interpretation_355_2'],
  ],
  [
    '（三）婚姻关系无效',
    { cause: '婚姻无效纠纷' },
    ['STATUS_CAUSE', 'blocking', 'interpretation_355_3'],
  ],
  [
    '（三）亲子关系',
    { cause: '确认亲子关系纠纷' },
    ['STATUS_CAUSE', 'blocking', 'interpretation_355_3'],
  ],
  [
    '（三）收养关系解除',
    { cause: '解除收养关系纠纷' },
    ['STATUS_CAUSE', 'blocking', 'interpretation_355_3'],
  ],
  [
    '（三）离婚案件里的财产约定可以，身份关系不可以',
    { cause: '离婚纠纷' },
    ['STATUS_CAUSE_PARTLY', 'for_judge', 'interpretation_355_3'],
  ],
  [
    '（三）条款里解除婚姻关系',
    marks('双方同意解除婚姻关系。'),
    ['STATUS_TERM', 'blocking', 'interpretation_355_3'],
  ],
  ['抚养费、赡养费不是身份关系', { cause: '抚养费纠纷' }],
  [
    '（四）其他特别程序',
    { cause: '申请宣告公民死亡' },
    ['PROCEDURE_CAUSE', 'blocking', 'interpretation_355_4'],
  ],
  [
    '（四）公示催告',
    { cause: '申请公示催告' },
    ['PROCEDURE_CAUSE', 'blocking', 'interpretation_355_4'],
  ],
  [
    '（四）破产程序',
    { cause: '申请破产清算' },
    ['PROCEDURE_CAUSE', 'blocking', 'interpretation_355_4'],
  ],
  [
    '（四）按纠纷类型是特殊程序',
    { disputeType: 'special_procedure', cause: '其他' },
    ['PROCEDURE_CAUSE', 'blocking', 'interpretation_355_4'],
  ],
  [
    '（四）一方在破产程序中',
    { parties: [applicant(), respondent({ isBankrupt: true })] },
    ['PARTY_BANKRUPT', 'blocking', 'interpretation_355_4'],
  ],
  [
    '（四）条款里申请除权判决',
    marks('罗欣不再就该汇票申请除权判决。'),
    ['PROCEDURE_TERM', 'blocking', 'interpretation_355_4'],
  ],
  [
    '（五）物权确权',
    { cause: '所有权确认纠纷' },
    ['TITLE_CAUSE', 'blocking', 'interpretation_355_5'],
  ],
  [
    '（五）知识产权确权',
    { cause: '商标权权属纠纷' },
    ['TITLE_CAUSE', 'blocking', 'interpretation_355_5'],
  ],
  [
    '（五）条款里确认所有权',
    marks('双方确认示例路1号302室归罗欣所有。'),
    ['TITLE_TERM', 'blocking', 'interpretation_355_5'],
  ],
  // 民诉解释 第358条, for the judge.
  [
    '（一）违反强制性规定：放弃社会保险',
    marks('罗欣自愿放弃缴纳社会保险。'),
    ['UNLAWFUL_TERM', 'for_judge', 'interpretation_358_1'],
  ],
  [
    '（二）损害他人合法权益',
    marks('其他债权人无权就该房屋主张权利。'),
    ['TERM_HARMS_OTHERS', 'for_judge', 'interpretation_358_2'],
  ],
  [
    '（三）违背公序良俗：断绝父子关系',
    marks('双方断绝父子关系。'),
    ['STATUS_DUTY_TERM', 'for_judge', 'interpretation_358_3'],
  ],
  [
    '（六）限制诉讼权利',
    marks('罗欣不得向人民法院起诉。'),
    ['RIGHT_WAIVED_TERM', 'for_judge', 'interpretation_358_6'],
  ],
  // 在线调解规则 第23条.
  ['虚假调解没有排除', { isSuspected: true }, ['SUSPECTED', 'for_judge', 'online_mediation_23']],
  // 电子签名法 第3条第三款第一项.
  [
    '人身关系的文书不适用电子签名',
    { disputeType: 'marriage_family', cause: '抚养费纠纷' },
    ['ELECTRONIC_STATUS', 'for_judge', 'electronic_signature_3'],
  ],
  [
    '人身关系的，纸质签署',
    { disputeType: 'marriage_family', cause: '抚养费纠纷', signedBy: 'paper' },
  ],
  // The court's own rule.
  [
    '受理法院不收电子签名',
    courtRule({ acceptsElectronicSignatures: false }),
    ['ELECTRONIC_NOT_TAKEN', 'blocking', 'court_rule'],
  ],
  [
    '受理法院不收电子签名，协议是纸质签署的',
    { ...courtRule({ acceptsElectronicSignatures: false }), signedBy: 'paper' },
  ],
  ['受理法院另要纸质材料', courtRule({ wantsPaperSet: true }), ['PAPER_SET', 'note', 'court_rule']],
  [
    '受理法院只收本院邀请的',
    { source: 'party_application', court: OWN_MEDIATION, ...courtRule({ isOwnCasesOnly: true }) },
    ['OWN_CASES_ONLY', 'blocking', 'court_rule'],
  ],
  ['受理法院只收本院邀请的，正是本院邀请', courtRule({ isOwnCasesOnly: true })],
]
