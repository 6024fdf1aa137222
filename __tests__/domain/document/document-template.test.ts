import {
  decideRetireTemplate,
  decideTemplateDay,
  findTemplateInForce,
  type TemplateVersion,
} from '@/lib/domain/document/document-template'
import { localDate } from '../../support/local-date'

// 文书模板从启用之日起使用；后一版代替前一版；停用以后用系统模板（docs/decisions/0080）。

const version = (
  no: number,
  from: string | null,
  retired: string | null = null,
): TemplateVersion => ({
  id: `template-${no}`,
  version: no,
  effectiveFrom: from === null ? null : localDate(from),
  retiredOn: retired === null ? null : localDate(retired),
})
const today = localDate('2026-11-27')

test.each([
  ['没有模板', [], null],
  ['没有设启用日期', [version(1, null)], null],
  ['启用日期就是今天', [version(1, '2026-11-27')], 1],
  ['启用日期是明天', [version(1, '2026-11-28')], null],
  ['后一版还没有启用', [version(1, '2026-11-01'), version(2, '2026-12-01')], 1],
  ['后一版已经启用', [version(1, '2026-11-01'), version(2, '2026-11-20')], 2],
  ['同一天启用的，用后一版', [version(2, '2026-11-20'), version(1, '2026-11-20')], 2],
  ['先上传的后启用', [version(1, '2026-11-20'), version(2, '2026-11-01')], 1],
  [
    '停用以后不回到前一版',
    [version(1, '2026-11-01'), version(2, '2026-11-20', '2026-11-25')],
    null,
  ],
  ['启用当天停用', [version(1, '2026-11-27', '2026-11-27')], null],
  [
    '启用以前就停用的，从来没有用过',
    [version(1, '2026-11-01'), version(2, '2026-11-20', '2026-11-10')],
    1,
  ],
] as const)('%s', (_, versions, expected) => {
  expect(findTemplateInForce(versions, today)?.version ?? null).toBe(expected)
})

test.each([
  ['今天起', version(1, null), '2026-11-27', 'ok'],
  ['以后某天起', version(1, null), '2027-01-01', 'ok'],
  ['还没有启用的可以改', version(1, '2026-12-01'), '2026-11-28', 'ok'],
  ['不能从过去起', version(1, null), '2026-11-26', 'INPUT_INVALID'],
  ['已在使用的不能改', version(1, '2026-11-27'), '2026-12-01', 'TEMPLATE_IN_USE'],
  ['已经停用的不能再用', version(1, null, '2026-11-20'), '2026-12-01', 'TEMPLATE_RETIRED'],
] as const)('启用日期：%s', (_, template, day, expected) => {
  const decided = decideTemplateDay(template, localDate(day), { today })
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected)
})

test('停用：一次', () => {
  expect(decideRetireTemplate(version(1, '2026-11-01'), { today })).toMatchObject({ value: today })
  expect(decideRetireTemplate(version(1, null, '2026-11-20'), { today })).toMatchObject({
    refusal: { code: 'TEMPLATE_RETIRED', facts: { on: '2026-11-20' } },
  })
})
