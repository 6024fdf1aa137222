import { parseDocumentNumber } from '@/lib/domain/identity/other-documents'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'

describe('证件号码不予接受的情形', () => {
  it.each([
    ['passport', 'E123', 'PASSPORT_FORMAT'],
    ['passport', 'ABCDEFGH', 'PASSPORT_FORMAT'],
    ['passport', 'E1234567890123456', 'PASSPORT_FORMAT'],
    ['passport', 'E-12345678', 'PASSPORT_FORMAT'],
    ['hk_macau_permit', 'T12345678', 'HK_MACAO_PERMIT_FORMAT'],
    ['hk_macau_permit', 'H1234567', 'HK_MACAO_PERMIT_FORMAT'],
    ['hk_macau_permit', 'H123456789', 'HK_MACAO_PERMIT_FORMAT'],
    ['taiwan_permit', '1234567', 'TAIWAN_PERMIT_FORMAT'],
    ['taiwan_permit', '123456789', 'TAIWAN_PERMIT_FORMAT'],
    ['taiwan_permit', 'T12345678', 'TAIWAN_PERMIT_FORMAT'],
    ['foreign_permanent_id', 'US123456789012', 'PERMANENT_RESIDENT_FORMAT'],
    ['foreign_permanent_id', '911840198501010010', 'PERMANENT_RESIDENT_FORMAT'],
    ['foreign_permanent_id', '911840198513010017', 'PERMANENT_RESIDENT_FORMAT'],
    ['foreign_permanent_id', '11010519491231002X', 'PERMANENT_RESIDENT_FORMAT'],
    ['id_card', '110105194912310020', 'ID_CARD_CHECK_DIGIT'],
    ['credit_code', '91350100M000100Y44', 'CREDIT_CODE_CHECK_DIGIT'],
    ['other', '12', 'OTHER_DOCUMENT_FORMAT'],
    ['other', '军官证', 'OTHER_DOCUMENT_FORMAT'],
    ['other', '<b>1</b>', 'OTHER_DOCUMENT_FORMAT'],
    ['other', '1'.repeat(41), 'OTHER_DOCUMENT_FORMAT'],
  ] as const)('%s“%s”: %s', (kind, text, code) => {
    expect(parseDocumentNumber(kind, text)).toEqual({ ok: false, refusal: { code } })
  })

  it.each(DOCUMENT_KINDS)('%s: 空白与超长一律不接受', (kind) => {
    for (const text of ['', '   ', '1'.repeat(100_000), '\u0000', '\ud800', '__proto__']) {
      expect(parseDocumentNumber(kind, text).ok).toBe(false)
    }
  })
})

describe('证件号码的识读 (在线调解规则第6条: 外国人、港澳台居民)', () => {
  it.each([
    ['passport', 'e12345678', 'E12345678'],
    ['passport', 'EA1234567', 'EA1234567'],
    ['passport', '533000000', '533000000'],
    ['hk_macau_permit', 'h12345678', 'H12345678'],
    ['hk_macau_permit', 'M1234567801', 'M1234567801'],
    ['taiwan_permit', '12345678', '12345678'],
    ['taiwan_permit', '0123456789（B）', '0123456789B'],
    ['taiwan_permit', '0123456789', '0123456789'],
    ['foreign_permanent_id', 'usa 123456789012', 'USA123456789012'],
    ['foreign_permanent_id', '91184019850101001x', '91184019850101001X'],
    ['id_card', '11010519491231002x', '11010519491231002X'],
    ['credit_code', '91350100m000100y43', '91350100M000100Y43'],
    ['other', '军字第１２３４５号', '军字第12345号'],
  ] as const)('%s“%s”', (kind, text, value) => {
    expect(parseDocumentNumber(kind, text)).toEqual({ ok: true, value })
  })

  it('2023 年版外国人永久居留证: 十八位, 末位校验', () => {
    const seventeen = '91184019850101001'
    const accepted = [...'0123456789X'].filter(
      (check) => parseDocumentNumber('foreign_permanent_id', seventeen + check).ok,
    )
    expect(accepted).toHaveLength(1)
  })
})
