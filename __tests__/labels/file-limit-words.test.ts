import { FILE_MB, tooLargeCode } from '@/lib/domain/upload/file-limit'
import { APPLY_FIELD, applyFileMistake } from '@/lib/labels/zh-CN/apply-field'
import { CORRECTION_FILES, correctionFileMistake } from '@/lib/labels/zh-CN/correction-file'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { identityPhotoMistake } from '@/lib/labels/zh-CN/identity-photo'
import { FILES_ALONE, messageFileSentence } from '@/lib/labels/zh-CN/message-file'
import { OWN_AUTHORITY, ownPageMistake } from '@/lib/labels/zh-CN/party-authority'
import { referralFieldSentence } from '@/lib/labels/zh-CN/referral-field'

// 文件过大：无论从哪里来，都说明当时的上限；当事人看的每句不超过四十个字。

const LIMITS = Array.from(
  { length: FILE_MB.most - FILE_MB.least + 1 },
  (_none, index) => FILE_MB.least + index,
)

const PARTIES: Readonly<Record<string, (code: string) => string | undefined>> = {
  在线申请: (code) => applyFileMistake[code],
  补正材料: (code) => correctionFileMistake[code],
  对话: messageFileSentence,
  授权委托书: (code) => ownPageMistake[code],
}
const STAFF: Readonly<Record<string, (code: string) => string | undefined>> = {
  材料: fieldSentence,
  证件照片: (code) => identityPhotoMistake[code],
  法院接口: (code) => referralFieldSentence('materials.0.content', code),
}

test.each(Object.entries({ ...PARTIES, ...STAFF }))('%s：说明当时的上限', (_where, said) => {
  for (const mb of LIMITS) expect(said(tooLargeCode(mb))).toContain(` ${mb} MB`)
})

test.each(Object.entries(PARTIES))('%s：每句不超过四十个字', (_where, said) => {
  for (const mb of LIMITS) expect(said(tooLargeCode(mb))!.length).toBeLessThanOrEqual(40)
})

test('当事人页面上的说明写明上限，每句不超过四十个字', () => {
  const helps = [
    APPLY_FIELD.fileHelp,
    APPLY_FIELD.paperHelp,
    CORRECTION_FILES.chooseHelp,
    FILES_ALONE.help,
    OWN_AUTHORITY.photoHelp,
  ]
  for (const help of helps) {
    expect(help(FILE_MB.most)).toContain(` ${FILE_MB.most} MB`)
    for (const sentence of help(FILE_MB.most).split('。')) expect(sentence.length).toBeLessThan(40)
  }
})
