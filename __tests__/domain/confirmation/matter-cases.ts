import type { EligibilityFacts } from '@/lib/domain/confirmation/eligibility-facts'
import { findTermMarks } from '@/lib/domain/confirmation/wording/find-term-marks'
import type { EligibilityCase } from './eligibility-cases'
import { applicant, courtRule, OWN_MEDIATION, respondent } from './sound-application'

const marks = (...clauses: readonly string[]): Partial<EligibilityFacts> => ({
  marks: findTermMarks(clauses),
})

/** What is not admitted or not confirmed, and what the court's own rule leaves to others. */
export const MATTER_CASES: readonly EligibilityCase[] = [
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
