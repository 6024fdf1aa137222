import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { isFromCourt, slotByTitle, slotOf } from '@/lib/domain/dossier/material-slot'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'

test.each<[string, UploadSlot]>([
  ['起诉状', 'petition'],
  ['民事起诉状（一）', 'petition'],
  ['调解申请书', 'petition'],
  ['答辩状', 'petition'],
  ['委派调解函', 'referral_letter'],
  ['委托调解函', 'referral_letter'],
  ['引调函', 'referral_letter'],
  ['授权委托书', 'authority'],
  ['律师执业证', 'authority'],
  ['代理人身份证', 'authority'],
  ['身份证明', 'identity'],
  ['申请人身份证', 'identity'],
  ['营业执照', 'identity'],
  ['送达地址确认书', 'service_address'],
  ['送达回证', 'service_proof'],
  ['司法确认申请书', 'confirmation'],
  ['证据照片', 'evidence'],
  ['房屋租赁合同', 'evidence'],
  ['说不清的东西', 'evidence'],
  ['延长调解期限申请书', 'clock_changes'],
  ['回避申请书', 'disclosure'],
  ['调解意愿同意书', 'consent'],
  ['权利义务告知书', 'rights_notice'],
])('名为“%s”的归入 %s', (title, slot) => {
  expect(slotByTitle(title, SLOT_TITLE_WORDS)).toBe(slot)
})

const RECEIVED = new Date('2026-03-02T01:30:00Z')
const later = new Date(RECEIVED.getTime() + 1)

test('收到案件之时就有的，是法院随案移送的；之后的都不是', () => {
  expect(isFromCourt({ addedAt: RECEIVED }, RECEIVED)).toBe(true)
  expect(isFromCourt({ addedAt: later }, RECEIVED)).toBe(false)
})

test('旧的随案材料没有目录位置，按名称归入；机构自己选定的位置不改', () => {
  expect(
    slotOf({ slot: 'evidence', title: '起诉状', addedAt: RECEIVED }, RECEIVED, SLOT_TITLE_WORDS),
  ).toBe('petition')
  expect(
    slotOf({ slot: 'evidence', title: '起诉状', addedAt: later }, RECEIVED, SLOT_TITLE_WORDS),
  ).toBe('evidence')
  expect(
    slotOf({ slot: 'consent', title: '起诉状', addedAt: RECEIVED }, RECEIVED, SLOT_TITLE_WORDS),
  ).toBe('consent')
})

test('目录中没有的位置不当作别的', () => {
  expect(() =>
    slotOf({ slot: 'cover', title: '封面', addedAt: later }, RECEIVED, SLOT_TITLE_WORDS),
  ).toThrow(RangeError)
  expect(() =>
    slotOf({ slot: '__proto__', title: 'x', addedAt: later }, RECEIVED, SLOT_TITLE_WORDS),
  ).toThrow(RangeError)
})
