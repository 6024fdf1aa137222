import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { drawingSvg } from '@/lib/documents/signature/drawing-svg'
import {
  composeApplicationText,
  writeApplicationText,
} from '@/lib/documents/templates/application-text'
import { composeSubmittedApplication } from '@/lib/documents/templates/submitted-application'
import type { Confirmation, ConfirmationAnswer } from '@/lib/domain/confirmation/confirmation'
import type { ConfirmationSignature } from '@/lib/domain/confirmation/confirmation-signature'
import { at, day } from '../../domain/time/day'
import { DRAWING } from '../../support/drawing'

// 提交时的司法确认申请书（民诉法第205条；民诉法解释第354条）：谁、什么时候、怎么核验身份以后确认的，一张表写清。

const SUBMITTED = at('2026-11-23 14:05')
const ANSWERS: readonly ConfirmationAnswer[] = [
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
]
const OF = {
  court: '示例区人民法院',
  institution: '示例区调解中心',
  caseNo: '(2026) 多元化解12号',
  cause: '服务合同纠纷',
}
const CLAUSES = [{ number: '第一条', text: '晨光装饰工程有限公司向韩春生支付人民币叁仟元整。' }]
const TERM = { effectiveOn: day('2026-11-10'), dueOn: day('2026-12-10') }
const TEXT = writeApplicationText(
  composeApplicationText({
    ...OF,
    ...TERM,
    clauses: CLAUSES,
    parties: ANSWERS.map(({ party }) => party),
  }),
)
const signed = (partyId: string): ConfirmationSignature => ({
  partyId,
  text: TEXT.text,
  textSha256: TEXT.sha256,
  drawing: DRAWING,
  reading: 'self',
  helper: null,
})
const composed = (signatures: readonly ConfirmationSignature[], of: object = {}) =>
  composeSubmittedApplication({
    ...OF,
    clausesAt: () => CLAUSES,
    ...of,
    parties: ANSWERS.map(({ partyId: id, party: name }) => ({
      id,
      name,
      kind: id === 'p1' ? 'natural' : 'legal',
      representative: null,
    })),
    confirmation: {
      ...TERM,
      answers: ANSWERS,
      partyIds: ['p1', 'p2'],
      submittedAt: SUBMITTED,
    } as unknown as Confirmation,
    signatures,
  })
const content = composed([signed('p1'), signed('p2')])

test('写明请求、协议、承诺、材料，每一方一行：确认人、时间、身份核验方式、怎么看的', () => {
  const table = content.annex?.blocks.find(({ kind }) => kind === 'table')
  expect(table).toMatchObject({
    rows: [
      ['韩春生', '韩春生（本人）', '2026-11-22 09:30', '证件证照在线比对', '本人自己看过'],
      [
        '晨光装饰工程有限公司',
        '童岚（法定代表人）',
        '2026-11-23 14:05',
        '现场核对证件原件',
        '本人自己看过',
      ],
    ],
  })
  const text = JSON.stringify(content)
  for (const words of [
    '于2026年11月10日生效的调解协议有效',
    '至2026年12月10日',
    '向韩春生支付人民币叁仟元整',
    '没有恶意串通',
    '韩春生的身份证明',
    '示例区人民法院',
    TEXT.sha256,
  ])
    expect(text).toContain(words)
})

test('每一方的签名在自己的位置，写明时间和身份核验方式', () => {
  expect(content.signatures).toMatchObject([
    {
      label: '申请人韩春生（签名）',
      mark: { svg: drawingSvg(DRAWING), day: '2026-11-22 09:30　证件证照在线比对' },
    },
    {
      name: '童岚，法定代表人',
      mark: { svg: drawingSvg(DRAWING), day: '2026-11-23 14:05　现场核对证件原件' },
    },
  ])
})

test('签的是哪些字，就是哪些字：案件的记载后来变了，申请书不变', () => {
  const later = composed([signed('p1'), signed('p2')], { court: '别的法院', cause: '别的案由' })
  expect(later.blocks).toEqual(content.blocks)
})

test('第一方签名之后生效的补充协议，写在签名后面，各方签的文字不变', () => {
  const supplemented = [
    { ...CLAUSES[0]!, text: '晨光装饰工程有限公司于2027年3月1日前支付。', supplement: 1 },
  ]
  const at = (moment: Date) => (moment >= SUBMITTED ? supplemented : CLAUSES)
  const later = composed([signed('p1'), signed('p2')], { clausesAt: at })
  expect(later.blocks).toEqual(content.blocks)
  const annex = JSON.stringify(later.annex)
  expect(annex).toContain('包括补充协议（一）')
  expect(annex).toContain('第一条（依补充协议（一））　晨光装饰工程有限公司于2027年3月1日前支付。')
  expect(JSON.stringify(content.annex)).not.toContain('补充协议')
})

test('补充协议先生效的，各方签的文字和它一起读，后面不再写一遍', () => {
  const supplemented = [{ ...CLAUSES[0]!, text: '改过的条款。', supplement: 1 }]
  const text = writeApplicationText(
    composeApplicationText({ ...OF, ...TERM, clauses: supplemented, parties: ['韩春生'] }),
  )
  const both = ['p1', 'p2'].map((id) => ({
    ...signed(id),
    text: text.text,
    textSha256: text.sha256,
  }))
  const read = composed(both, { clausesAt: () => supplemented })
  const words = JSON.stringify(read.blocks)
  expect(words).toContain('生效的调解协议及补充协议（一）有效')
  expect(words).toContain('第一条（依补充协议（一））　改过的条款。')
  expect(JSON.stringify(read.annex)).not.toContain('补充协议')
})

test('没有签名的时候确认的，看得到申请书，写明没有手写签名', () => {
  const old = composed([])
  expect(old.blocks).toEqual(content.blocks)
  expect(old.signatures.map(({ mark }) => [mark?.svg, mark?.words])).toEqual([
    [null, '在手机上确认，没有手写签名'],
    [null, '在手机上确认，没有手写签名'],
  ])
})

test('排得出来，同一份申请每次都一样', async () => {
  const [first, second] = await Promise.all([
    renderPdf(content, SUBMITTED),
    renderPdf(content, SUBMITTED),
  ])
  expect(first.ok && second.ok && Buffer.compare(first.value.pdf, second.value.pdf)).toBe(0)
})
