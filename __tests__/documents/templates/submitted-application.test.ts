import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { composeSubmittedApplication } from '@/lib/documents/templates/submitted-application'
import { at, day } from '../../domain/time/day'

// 提交时的司法确认申请书（民诉法第205条；民诉法解释第354条）：谁、什么时候、怎么核验身份以后确认的，一张表写清。

const SUBMITTED = at('2026-11-23 14:05')
const content = composeSubmittedApplication({
  court: '示例区人民法院',
  institution: '示例区调解中心',
  caseNo: '(2026) 多元化解12号',
  cause: '服务合同纠纷',
  effectiveOn: day('2026-11-10'),
  dueOn: day('2026-12-10'),
  submittedAt: SUBMITTED,
  answers: [
    {
      partyId: 'p1',
      party: '韩春生',
      participantId: 't1',
      person: '韩春生',
      confirmer: 'party',
      way: 'online_comparison',
      agreedAt: at('2026-11-22 09:30'),
    },
    {
      partyId: 'p2',
      party: '晨光装饰工程有限公司',
      participantId: 't2',
      person: '童岚',
      confirmer: 'representative',
      way: 'original_on_site',
      agreedAt: SUBMITTED,
    },
  ],
  clauses: [{ number: '第一条', text: '晨光装饰工程有限公司向韩春生支付人民币叁仟元整。' }],
  materials: ['调解协议', '韩春生的身份证明'],
})

test('写明请求、协议、承诺、材料，每一方一行：确认人、时间、身份核验方式', () => {
  const table = content.blocks.find(({ kind }) => kind === 'table')
  expect(table).toMatchObject({
    rows: [
      ['韩春生', '韩春生（本人）', '2026-11-22 09:30', '证件证照在线比对'],
      ['晨光装饰工程有限公司', '童岚（法定代表人）', '2026-11-23 14:05', '现场核对证件原件'],
    ],
  })
  const text = JSON.stringify(content)
  for (const words of [
    '于2026年11月10日生效的调解协议有效',
    '至2026年12月10日',
    '向韩春生支付人民币叁仟元整',
    '没有恶意串通',
    '2．韩春生的身份证明',
    '示例区人民法院',
  ])
    expect(text).toContain(words)
  expect(content).toMatchObject({ title: '司法确认申请书', day: '2026-11-23', signatures: [] })
})

test('排得出来，同一份申请每次都一样', async () => {
  const [first, second] = await Promise.all([
    renderPdf(content, SUBMITTED),
    renderPdf(content, SUBMITTED),
  ])
  expect(first.ok && second.ok && Buffer.compare(first.value.pdf, second.value.pdf)).toBe(0)
})
