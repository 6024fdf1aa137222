import { nextStepAfterClosing } from '@/lib/domain/case/next-step'
import { CASE_SOURCES, stageOf } from '@/lib/domain/case/source'
import { legalBasis } from '@/lib/labels/zh-CN/legal-basis'
import { afterClosingInWords, nextStepInWords } from '@/lib/labels/zh-CN/progress'

// domain.md, Decisions 13: an article is quoted as it says.

test.each([
  ['invited_mediation_13', '当事人有正当理由的，可以申请更换特邀调解员'],
  [
    'online_mediation_15',
    '接受委派调解之日起三个工作日内，可以协助法院通知对方当事人、询问是否同意调解',
  ],
] as const)('%s 照条文说：%s', (basis, gist) => {
  expect(legalBasis[basis].gist).toBe(gist)
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
