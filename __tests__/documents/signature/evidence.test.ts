import {
  evidenceBlocks,
  findAuthority,
  type EvidenceHead,
  type EvidenceSignature,
} from '@/lib/documents/signature/evidence'
import type { SignatureWay } from '@/lib/domain/signature/signature'
import { textsOf } from '@/lib/documents/pdf/content-size'
import { localDate } from '../../support/local-date'

// 签署证据页怎样称呼签署：电子签名法 第13、14、16条.

const AT = new Date('2026-11-27T07:20:00Z')
const answer = (way: SignatureWay, authority: string | null = null): EvidenceSignature => ({
  place: 0,
  answer: 'signed',
  way,
  signedBy: '许静',
  personKind: 'party',
  on: localDate('2026-11-27'),
  at: AT,
  recordedBy: '谢岚',
  identity: null,
  reading: 'self',
  helper: null,
  device: null,
  address: null,
  note: null,
  own: null,
  authorityPaperId: null,
  identityPhotoSha256: null,
  seenSha256: '5f'.repeat(32),
  scanSha256: null,
  sealSha256: null,
  certified: authority === null ? null : { authority, serial: '01AB' },
})
const placesOf = (...answers: readonly EvidenceSignature[]) =>
  answers.map((each, place) => ({
    place,
    signer: { role: 'party' as const, id: 'p1', name: '许静', step: 1 },
    state: 'signed' as const,
    answer: each,
  }))
const head = (authority: string | null): EvidenceHead => ({
  title: '调解笔录',
  number: '（2026）调笔字第1号',
  code: null,
  finalisedAt: AT,
  finalisedBy: '谢岚',
  sha256: '5f'.repeat(32),
  pages: 1,
  effective: null,
  isAgreement: false,
  madeAt: AT,
  madeBy: '谢岚',
  authority,
})
const CA = '某电子认证公司'
function wordsOf(...answers: readonly EvidenceSignature[]): string {
  const places = placesOf(...answers)
  return evidenceBlocks(places, head(findAuthority(places)))
    .flatMap(textsOf)
    .join('')
}

test('每一个手写签名都经同一家认证：才说可靠的电子签名，写明机构和证书', () => {
  const text = wordsOf(answer('handwritten', CA), answer('handwritten', CA), answer('paper'))
  expect(text).toContain('为可靠的电子签名')
  expect(text).toContain(`由${CA}签发证书并认证，证书序列号 01AB`)
})

test.each([
  ['没有认证', [answer('handwritten')]],
  ['有一个没有认证', [answer('handwritten', CA), answer('handwritten')]],
  ['两家认证', [answer('handwritten', CA), answer('handwritten', '另一家')]],
  ['只有印章', [answer('seal')]],
  ['只有纸质签署', [answer('paper')]],
])('不说可靠的电子签名：%s', (_name, answers) => {
  const text = wordsOf(...answers)
  expect(text).not.toContain('为可靠的电子签名')
  expect(text).toContain('本件不称其为该法第十三条规定的可靠的电子签名')
})

test('电子印章从来不是可靠的电子签名', () => {
  expect(wordsOf(answer('handwritten', CA), answer('seal'))).toContain(
    '电子印章没有经过认证，不称其为可靠的电子签名',
  )
})

test('本人在自己的手机上签的：写明验证码、见证人和签署人的设备', () => {
  const own = {
    confirmedAt: new Date('2026-11-27T07:19:30Z'),
    witness: { name: '周晴', where: 'room' as const },
  }
  const words = wordsOf({ ...answer('handwritten'), own, device: 'wechat/android' })
  expect(words).toContain('是，由本人登录后签署')
  expect(words).toContain('2026年11月27日15:19:30 以短信验证码确认登录手机号')
  expect(words).toContain('周晴在现场见证')
  expect(words).toContain('wechat/android（签署人的设备）')
  expect(wordsOf(answer('handwritten'))).toContain('本人手机签署否')
})

test('代理人签名的，写明凭哪一份授权委托书；没有的，以法院移送的登记为准', () => {
  const agent = { ...answer('handwritten'), personKind: 'agent' as const }
  expect(wordsOf({ ...agent, authorityPaperId: 'paper-1' })).toContain('授权委托书，编号 paper-1')
  expect(wordsOf(agent)).toContain('以法院移送的登记为准')
  expect(wordsOf(answer('handwritten'))).not.toContain('代理授权')
})
