import { findIdentityWay, findKnownDocument } from '@/lib/domain/participant/declared-identity'

// 填报身份以后，凭什么算核验：与引调登记比对，或者身份认证平台认证（在线诉讼规则 第7条）；都没有的，由调解员核验。

const [COMPARED, BY_PLATFORM] = ['online_comparison', 'platform_authentication']
const way = (value: string | null) => ({ ok: true, value })
const refused = (code: string) => ({ ok: false, refusal: { code } })

test.each([
  ['登记一致，没有平台', true, null, way(COMPARED!)],
  ['登记一致，平台一致', true, 'same', way(BY_PLATFORM!)],
  ['登记一致，平台查不到', true, 'unknown', way(COMPARED!)],
  ['登记一致，平台没有应答', true, 'unavailable', way(COMPARED!)],
  ['登记一致，平台不一致', true, 'different', refused('IDENTITY_SERVICE_DIFFERS')],
  ['没有登记，没有平台', null, null, way(null)],
  ['没有登记，平台一致', null, 'same', way(BY_PLATFORM!)],
  ['没有登记，平台查不到', null, 'unknown', way(null)],
  ['没有登记，平台没有应答', null, 'unavailable', way(null)],
  ['没有登记，平台不一致', null, 'different', refused('IDENTITY_SERVICE_DIFFERS')],
  ['登记不一致，平台一致也不行', false, 'same', refused('IDENTITY_DIFFERS')],
  ['登记不一致，没有平台', false, null, refused('IDENTITY_DIFFERS')],
] as const)('%s', (_name, matches, service, expected) => {
  expect(findIdentityWay(matches, service)).toMatchObject(expected)
})

test.each([
  ['id_card', 'id_card'],
  ['taiwan_permit', 'taiwan_permit'],
  // An organisation's certificate is no document of the person who comes for it.
  ['credit_code', null],
] as const)('上次用 %s 核对过，再核对时先选 %s', (document, known) => {
  expect(findKnownDocument({ document })).toBe(known)
})
