import {
  composeConfirmationPaper,
  PAPER_MOVES,
  type ConfirmationPaperFacts,
  type PaperMove,
} from '@/lib/documents/templates/confirmation-papers'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// 法院的受理通知书、补正通知书、民事裁定书（民诉法第205、206条；民诉法解释第354、355、358条）.

const day = (text: string) => parseLocalDate(text)!
const AT = new Date('2026-11-29T02:00:00Z')

const facts = (move: PaperMove, change: object = {}): ConfirmationPaperFacts => ({
  court: '示例区人民法院',
  institution: '示例区调解中心',
  caseNo: '(2026) 多元化解12号',
  cause: '服务合同纠纷',
  number: '(2026)粤0103民特12号',
  parties: ['韩春生', '晨光装饰工程有限公司'],
  effectiveOn: day('2026-11-10'),
  submittedOn: day('2026-11-23'),
  admittedOn: day('2026-11-25'),
  clauses: [{ number: '第一条', text: '晨光装饰工程有限公司向韩春生支付人民币叁仟元整。' }],
  decision: {
    no: 1,
    move,
    by: '童岚',
    ground: null,
    refusalGround: null,
    words: null,
    codes: [],
    dueOn: null,
    extraDays: null,
    at: AT,
    ...change,
  },
})
const textOf = (move: PaperMove, change?: object) =>
  JSON.stringify(composeConfirmationPaper(facts(move, change)))

test('裁定有效：写明当事人、协议、案号、法条，由法官署名，注明未加盖院印', () => {
  const paper = composeConfirmationPaper(facts('confirm'))
  expect(paper).toMatchObject({
    title: '民事裁定书',
    issuer: '示例区人民法院',
    number: '(2026)粤0103民特12号',
    signatures: [{ label: '审判员', name: '童岚' }],
    day: '2026-11-29',
  })
  for (const words of [
    '申请人韩春生、晨光装饰工程有限公司申请司法确认调解协议一案',
    '向韩春生支付人民币叁仟元整',
    '第二百零六条',
    '可以向人民法院申请执行',
    '未加盖院印',
  ])
    expect(textOf('confirm')).toContain(words)
})

test('驳回：写明情形、理由和以后的路', () => {
  const text = textOf('dismiss', { ground: 'unclear', words: '第二条没有写明金额' })
  for (const words of ['内容不明确', '第二条没有写明金额', '第三百五十八条', '提起诉讼'])
    expect(text).toContain(words)
  expect(textOf('dismiss', { ground: 'not_admissible', refusalGround: 'title' })).toContain(
    '第三百五十五条',
  )
})

test('不予受理还没有案号；补正逐项列出，写明期限和逾期的后果', () => {
  expect(
    composeConfirmationPaper(facts('refuse_admission', { refusalGround: 'scope' })).number,
  ).toBeNull()
  expect(textOf('refuse_admission', { refusalGround: 'scope' })).toContain('不属于人民法院受理范围')
  const text = textOf('order_correction', { words: '写明账户\n补交附件', dueOn: day('2026-12-07') })
  for (const words of ['写明账户', '补交附件', '2026年12月7日', '按撤回申请处理'])
    expect(text).toContain(words)
})

test.each(PAPER_MOVES)('%s：排得出来', async (move) => {
  const content = composeConfirmationPaper(
    facts(move, {
      ground: 'unclear',
      refusalGround: 'title',
      words: '理由',
      dueOn: day('2026-12-07'),
    }),
  )
  expect(await renderPdf(content, AT)).toMatchObject({ ok: true })
})
