// Who is named in a sentence: by name, by a short name or by a role.

const ROLES =
  '甲方|乙方|丙方|被申请人|申请人|原告|被告|第三人|出租人|承租人|出租方|承租方|房东|租客|租户|买受人|出卖人|卖方|买方|卖家|买家|发包人|承包人|发包方|承包方|定作人|承揽人|债务人|债权人|借款人|出借人|贷款人|用人单位|劳动者|物业公司|物业服务企业|业主|保险公司|开发商|经营者|消费者|平台|施工方|装修公司|担保人|保证人|夫妻双方|男方|女方|双方|各方|父亲|母亲|子女|(?:该|本|其)?公司|单位|学校|医院|商家|商户|员工|住户'
const REGION =
  /^(?:[^省市区县]{2,4}(?:省|市|区|县|自治区))+|^(?:北京|上海|广州|深圳|佛山|东莞|中山|珠海|广东)/
const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|合伙企业|集团|公司|事务所|合作社|委员会|中心|商行|经营部|门店|店|厂)(?:[（(][^）)]*[）)])?$/

/** 安泰 of 安泰置业有限公司, 罗女士 of 罗欣. */
function aliasesOf(name: string): readonly string[] {
  const core = name.replace(REGION, '').replace(LEGAL_FORM, '')
  if (LEGAL_FORM.test(name)) return core.length >= 2 ? [name, core, core.slice(0, 2)] : [name]
  const family = name.slice(0, 1)
  return [name, ...['先生', '女士', '某'].map((word) => `${family}${word}`)]
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export type NamedPerson = { readonly words: string; readonly from: number; readonly to: number }

/** Every naming of a party in a text; one person named by two words is two namings. */
export function findNamed(
  text: string,
  parties: readonly { readonly name: string }[],
): readonly NamedPerson[] {
  const names = parties.flatMap(({ name }) => aliasesOf(name)).filter((name) => name.length > 1)
  const words = [...names.sort((a, b) => b.length - a.length).map(escape), ROLES].join('|')
  return [...text.matchAll(new RegExp(words, 'g'))].map((match) => ({
    words: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}
