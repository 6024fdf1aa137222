import { CATALOGUE, DOSSIER_SLOTS, type SlotBasis } from '@/lib/domain/dossier/catalogue'
import { citeSlotBasis } from '@/lib/domain/dossier/slot-basis-in-force'
import { slotBasisInWords } from '@/lib/labels/zh-CN/dossier'
import { day } from '../time/day'

// 卷宗依引调时有效的规定说明；当时没有规定的写“参照”。

test.each<[SlotBasis, string, string]>([
  ['online_mediation_12', '2022-01-01', '在线调解规则第12条'],
  ['online_mediation_12', '2021-12-31', '参照在线调解规则第12条'],
  ['online_litigation_31', '2021-08-01', '在线诉讼规则第31条'],
  ['online_litigation_31', '2021-07-31', '参照在线诉讼规则第31条'],
  ['invited_mediation_24', '2016-07-01', '特邀调解规定第24条'],
  ['invited_mediation_24', '2016-06-30', '参照特邀调解规定第24条'],
  ['civil_procedure_62', '2022-01-01', '民诉法第62条'],
  ['civil_procedure_62', '2020-04-28', '民诉法（2017年修正）第59条'],
  ['civil_procedure_205', '2024-01-01', '民诉法第205条'],
  ['civil_procedure_205', '2023-12-31', '民诉法（2021年修正）第201条'],
  ['civil_procedure_205', '2021-12-31', '民诉法（2017年修正）第194条'],
  // 人民调解法 is about 人民调解委员会; commercial and trade bodies keep the same papers by analogy.
  ['people_mediation_27', '2020-04-28', '参照人民调解法第27条'],
  ['people_mediation_31', '2020-04-28', '参照人民调解法第31条'],
])('%s，引调于 %s：%s', (basis, referredOn, words) => {
  expect(slotBasisInWords(basis, day(referredOn))).toBe(words)
})

test('今天引调的案件，每一格都依现行的规定', () => {
  for (const slot of DOSSIER_SLOTS) {
    const { basis } = CATALOGUE[slot]
    expect(citeSlotBasis(basis, day('2026-11-27'))).toEqual({ basis, isByAnalogy: false })
  }
})
