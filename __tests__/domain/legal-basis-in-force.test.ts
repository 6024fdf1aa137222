import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import { basisInForce } from '@/lib/domain/legal-basis-in-force'
import { day } from './time/day'

// domain.md, Decisions 13: what happened is explained by the rules in force then.

test.each<[LegalBasis, string, LegalBasis | null]>([
  // 民诉法: 第82条 until the revision of 2021 was in force
  ['civil_procedure_85', '2022-01-01', 'civil_procedure_85'],
  ['civil_procedure_85', '2021-12-31', 'civil_procedure_82'],
  ['civil_procedure_85', '2019-10-21', 'civil_procedure_82'],
  // 在线调解规则: since 2022-01-01
  ['online_mediation_24_invited_27', '2022-01-01', 'online_mediation_24_invited_27'],
  ['online_mediation_24_invited_27', '2021-12-31', 'invited_mediation_27'],
  ['online_mediation_24_invited_27', '2016-07-01', 'invited_mediation_27'],
  ['online_mediation_24_invited_27', '2016-06-30', null],
  ['online_mediation_4', '2022-01-01', 'online_mediation_4'],
  ['online_mediation_4', '2021-12-31', null],
  ['online_mediation_17', '2022-01-01', 'online_mediation_17'],
  ['online_mediation_17', '2021-12-31', null],
  ['invited_mediation_2', '2016-06-30', null],
  ['online_mediation_16', '2021-12-31', null],
  ['online_litigation_20', '2021-08-01', 'online_litigation_20'],
  ['online_litigation_20', '2021-07-31', null],
  ['online_mediation_22', '2022-01-01', 'online_mediation_22'],
  ['online_mediation_22', '2021-12-31', null],
  ['online_mediation_11_invited_13', '2021-12-31', null],
  ['online_mediation_12', '2021-12-31', null],
  ['online_mediation_13', '2020-04-28', 'invited_mediation_15'],
  ['online_mediation_14', '2020-04-28', 'invited_mediation_13'],
  ['online_mediation_15', '2020-04-28', 'invited_mediation_14'],
  ['online_mediation_19', '2022-01-01', 'online_mediation_19'],
  ['online_mediation_19', '2021-12-31', 'invited_mediation_24'],
  ['invited_mediation_24', '2016-06-30', null],
  ['online_mediation_20', '2021-12-31', null],
  ['online_mediation_21', '2020-04-28', 'invited_mediation_21'],
  ['online_mediation_24', '2020-04-28', 'invited_mediation_27'],
  ['online_mediation_24_length', '2020-04-28', null],
  ['online_mediation_25', '2020-04-28', 'invited_mediation_26'],
  ['online_mediation_26', '2020-04-28', null],
  ['online_mediation_29', '2022-01-01', 'online_mediation_29'],
  ['online_mediation_29', '2021-12-31', null],
  ['invited_mediation_11', '2016-07-01', 'invited_mediation_11'],
  ['invited_mediation_11', '2016-06-30', null],
  // 网络安全法: 第21条 until the revision of 2025 was in force; 个人信息保护法: since 2021-11-01
  ['pipl_51', '2026-01-01', 'pipl_51'],
  ['pipl_51', '2025-12-31', 'pipl_51_security_21'],
  ['pipl_51', '2021-11-01', 'pipl_51_security_21'],
  ['pipl_51', '2021-10-31', 'network_security_21'],
  ['pipl_51', '2017-05-31', null],
  ['manual_3_4', '2020-04-28', 'manual_3_4'],
])('%s 在 %s：%s', (basis, on, inForce) => {
  expect(basisInForce(basis, day(on))).toBe(inForce)
})

test('今天每一个法律依据都有效，现行的就是它自己', () => {
  const former: readonly LegalBasis[] = [
    'pipl_51_security_21',
    'network_security_21',
    'civil_procedure_82',
  ]
  for (const basis of LEGAL_BASES.filter((each) => !former.includes(each)))
    expect(basisInForce(basis, day('2026-11-27'))).toBe(basis)
})
