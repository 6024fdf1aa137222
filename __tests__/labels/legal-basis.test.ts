import { nextStepAfterClosing } from '@/lib/domain/case/next-step'
import { CASE_SOURCES, stageOf } from '@/lib/domain/case/source'
import { day } from '../domain/time/day'
import { FORMER } from '@/lib/labels/zh-CN/assign'
import { DISCLOSURE_REVIEW } from '@/lib/labels/zh-CN/disclosure-review'
import { WITHDRAW } from '@/lib/labels/zh-CN/mediator-acts/withdraw'
import { REPLACE } from '@/lib/labels/zh-CN/replace'
import { legalBasis } from '@/lib/labels/zh-CN/legal-basis'
import { describeTrainingGap } from '@/lib/labels/zh-CN/ranking'
import { TRAINING_RULE } from '@/lib/labels/zh-CN/training-rule'
import { afterClosingInWords, nextStepInWords } from '@/lib/labels/zh-CN/progress'

// domain.md, Decisions 13: an article is quoted as it says.

test.each([
  ['invited_mediation_13', '当事人有正当理由的，可以申请更换特邀调解员'],
  ['online_mediation_4', '采用在线调解方式应当征得当事人同意'],
  ['online_mediation_22', '调解过程中同步形成笔录，并确认无争议事实'],
  ['online_mediation_20', '达成协议的，引导当事人自动履行'],
  ['online_mediation_19', '达成一致的，制作调解协议，由当事人和调解员签章'],
  ['invited_mediation_24', '调解协议书的内容、签名，自当事人签名后生效'],
  [
    'online_mediation_15',
    '接受委派调解之日起三个工作日内，可以协助法院通知对方当事人、询问是否同意调解',
  ],
] as const)('%s 照条文说：%s', (basis, gist) => {
  expect(legalBasis[basis].gist).toBe(gist)
})

test('披露后有当事人不同意的：应当回避是特邀规定第15条说的，不说成在线调解规则第13条的“应当更换”', () => {
  expect(DISCLOSURE_REVIEW.law).toContain('应当回避，由机构决定（特邀调解规定第15条）')
  expect(DISCLOSURE_REVIEW.law).not.toContain('应当更换')
})

// docs/decisions/0039: points count once the case is closed, for the one who earned them.
test.each([
  ['更换调解员', REPLACE.happens('谢岚')],
  ['披露后更换', DISCLOSURE_REVIEW.replaceText('谢岚')],
  ['重新分配', FORMER.clockRuns],
  ['提前终结', WITHDRAW.effects('和谐调委会').join('')],
])('%s：离开的人已得的积分，结案后计入其总积分', (_act, words) => {
  expect(words).toMatch(/本案结案后，.*已得的积分计入(?:其|您的)总积分/)
})

test('第51条不说留存记录：留存日志依据网络安全法第23条', () => {
  expect(legalBasis.pipl_51.article).toContain('网络安全法第23条')
})

test('自行和解撤回没有调解协议：核对时不许诺司法确认，也不说按协议履行', () => {
  for (const source of CASE_SOURCES) {
    const { what } = nextStepAfterClosing({ source, outcome: 'settled_withdrawn' })
    expect(afterClosingInWords('settled_withdrawn', what)).not.toMatch(
      /按.*协议履行|可以[^，。]*司法确认/,
    )
  }
})

test('立案后自行和解的：没有调解协议可以审查，说的是撤诉和确认和解协议', () => {
  for (const source of CASE_SOURCES.filter((each) => stageOf(each) === 'filed')) {
    const { by, what } = nextStepAfterClosing({ source, outcome: 'settled_withdrawn' })
    const words = afterClosingInWords('settled_withdrawn', what)
    expect(by).toBe('court')
    expect(words).toMatch(/申请撤诉.*民诉法第148条.*和解协议.*民事调解规定第2条/)
    expect(words).not.toContain('在线调解规则第20条')
    expect(nextStepInWords(what)).toBe(words)
  }
})

test.each([
  ['accept_or_decline', '不受理的写明理由（在线调解规则第12条）'],
  ['take_with_disclosure', '由机构决定是否回避（特邀调解规定第15条）'],
  ['redesignate', '指定调解组织（在线调解规则第12条）'],
] as const)('下一步 %s：依据紧跟条文所说的那一句：%s', (what, words) => {
  expect(nextStepInWords(what)).toContain(words)
})

test('十二个月是本系统的尺度，不说成第7条的规定', () => {
  expect(TRAINING_RULE.note).not.toMatch(/十二个月[^。]*（特邀规定第7条）/)
  expect(describeTrainingGap({ lastOn: day('2025-05-03') })).not.toContain('第7条')
})

test('达成协议、调解不成的，核对时说的就是结案之后的下一步', () => {
  for (const source of CASE_SOURCES)
    for (const outcome of ['agreement', 'deadlock'] as const) {
      const { what } = nextStepAfterClosing({ source, outcome })
      expect(afterClosingInWords(outcome, what)).toBe(nextStepInWords(what))
    }
})

test('立案前达成协议的：提到司法确认，就写明自协议生效之日起三十日内由双方共同申请', () => {
  for (const source of CASE_SOURCES.filter((each) => stageOf(each) === 'pre_filing')) {
    const words = nextStepInWords(nextStepAfterClosing({ source, outcome: 'agreement' }).what)
    expect(words).toContain('由双方当事人自协议生效之日起三十日内共同提出')
    expect(words).toContain('民诉法第205条')
  }
})

test('没有登记延长的功能之前，下一步不说可以延长', () => {
  expect(nextStepInWords('mediate')).not.toContain('延长')
})
