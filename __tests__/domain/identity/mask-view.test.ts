import { maskNumbersInView } from '@/lib/domain/identity/mask-view'

test('每一层、每一项文字里的号码都遮住，编号、摘要和数字不动', () => {
  const id = '12345678-1234-4234-8234-123456789012'
  const at = new Date(0)
  expect(
    maskNumbersInView({
      id,
      caseId: id,
      href: `/api/decline-notices/${id}/pdf`,
      wordHref: `/api/decline-notices/${id}/word`,
      sha256: '12345678901234567890',
      caseNo: '(2026)粤0104诉前调12345678号',
      count: 13800135678,
      at,
      none: null,
      fileName: '起诉状20261125.pdf',
      note: '打 13800135678',
      rows: [{ text: '证件 819999195001010845', quotes: ['卡 6222021234567890123'] }],
    }),
  ).toEqual({
    id,
    caseId: id,
    href: `/api/decline-notices/${id}/pdf`,
    wordHref: `/api/decline-notices/${id}/word`,
    sha256: '12345678901234567890',
    caseNo: '(2026)粤0104诉前调12345678号',
    count: 13800135678,
    at,
    none: null,
    fileName: '起诉状20261125.pdf',
    note: '打 138****5678',
    rows: [{ text: '证件 819***********0845', quotes: ['卡 ****0123'] }],
  })
})
