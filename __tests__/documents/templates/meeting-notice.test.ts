import { meetingNotice } from '@/lib/documents/templates/meeting-notice'
import { documentFacts } from '../../support/document-facts'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'

// 特邀规定 第14条第2款: 将调解时间、地点等相关事项及时通知双方当事人。

const FACTS = documentFacts()
const [HELD, PLANNED] = FACTS.meetings
const withMeeting = (change: Partial<(typeof FACTS.meetings)[number]>) =>
  documentFacts({ meetings: [{ ...HELD!, ...change }] })

test('待召开和已召开的调解会各有一份，取消的没有', () => {
  expect(subjectIds(meetingNotice, FACTS)).toEqual(['meeting-1', 'meeting-2'])
  const cancelled = documentFacts({ meetings: [{ ...HELD!, state: 'cancelled' }, PLANNED!] })
  expect(subjectIds(meetingNotice, cancelled)).toEqual(['meeting-2'])
})

test('写明约定的时间、地点、方式、调解员和全体当事人，各一次', () => {
  const document = compose(meetingNotice, FACTS)
  const text = textOfDocument(document)
  expect(text).toContain('张玥堃、示例市恒信物业服务有限公司、吴䶮：')
  expect(text).toContain('调解时间：2026年10月28日15:00至16:30')
  expect(text).toContain('调解地点：第一调解室（示例路1号3楼）')
  expect(text).toContain('调解方式：现场')
  expect(text).toContain('协同调解员：何敏')
  expect(text).toContain('联系电话：020-00000001')
  expect(missingFields(document)).toEqual([])
  expect(fieldsNotOnce(document).filter((label) => label !== '调解方式')).toEqual([])
})

test('提示权利：第14条的五项将予告知，可以申请回避和更换，可以拒绝调解', () => {
  const text = textOfDocument(compose(meetingNotice, FACTS))
  expect(text).toContain(
    '告知当事人的权利义务、调解规则、调解程序、调解协议的效力、司法确认的申请等事项',
  )
  expect(text).toContain('当事人有权申请回避；有正当理由的，可以申请更换调解员')
  expect(text).toContain('可以接受或者拒绝调解')
})

test.each([
  ['video', '以视频方式参加，无须到场'],
  ['telephone', '以电话方式参加，无须到场'],
  ['asynchronous', '以错时方式参加，无须到场'],
] as const)('不需要到场的方式（%s）没有地点也不缺', (form, words) => {
  const document = compose(meetingNotice, withMeeting({ form, place: null }))
  expect(missingFields(document)).toEqual([])
  expect(textOfDocument(document)).toContain(`调解地点：${words}`)
})

test.each([
  ['调解地点', withMeeting({ place: null })],
  ['调解地点', withMeeting({ form: 'mixed', place: null })],
  ['通知的当事人', documentFacts({ parties: [] })],
  ['调解组织', documentFacts({ institutionName: null })],
] as const)('缺%s的，列出并留空', (label, facts) => {
  const document = compose(meetingNotice, facts)
  expect(missingFields(document)).toEqual([label])
  expect(textOfDocument(document)).toContain('＿＿＿＿')
})

test('只由调解组织盖章，落款日期盖章时填写', () => {
  expect(signersOf(meetingNotice, FACTS)).toEqual([[1, 'institution_seal', '示例区和谐调解中心']])
  expect(compose(meetingNotice, FACTS).content.day).toBeNull()
})
