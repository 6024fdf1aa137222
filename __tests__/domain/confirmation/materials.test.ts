import {
  isComplete,
  materialsOf,
  MATERIAL_KINDS,
  MATERIALS,
  type DossierPaper,
  type MaterialFacts,
  type MaterialParty,
} from '@/lib/domain/confirmation/materials'
import { UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'

// 民诉解释 第354条; 2011年司法确认程序规定 第3条; 在线调解规则 第8条 (不再重复提交).

const person = (change: Partial<MaterialParty> = {}): MaterialParty => ({
  id: 'p1',
  name: '罗欣',
  kind: 'natural',
  hasContact: true,
  hasIdentity: true,
  agents: [],
  guardian: null,
  ...change,
})
const company = (change: Partial<MaterialParty> = {}) =>
  person({ id: 'p2', name: '安泰置业有限公司', kind: 'legal', ...change })
const paper = (
  slot: DossierPaper['slot'],
  title: string,
  partyId: string | null = null,
): DossierPaper => ({ slot, title, partyId })

const PAPERS = [paper('outcome', '调解协议书'), paper('acceptance_form', '受理登记表')]
const facts = (change: Partial<MaterialFacts> = {}): MaterialFacts => ({
  parties: [person(), company()],
  clauses: ['安泰置业有限公司于2026年12月10日前退还罗欣80000元，汇入罗欣账户。'],
  papers: PAPERS,
  institution: { isOnRoster: true, hasProof: false },
  ...change,
})
const PAY = '陈志于2026年12月10日前向罗欣转账支付5000元。'

/** Each line: kind, whose, state. */
const list = (change: Partial<MaterialFacts> = {}) =>
  materialsOf(facts(change)).map(
    ({ kind, party, person: who, thing, state }) =>
      `${kind} ${who ?? party?.name ?? thing?.words ?? '-'} ${state}`,
  )
const SOUND = [
  'application - made',
  'agreement - there',
  'mediation_proof - there',
  'identity 罗欣 there',
  'service_contact 罗欣 there',
  'qualification 安泰置业有限公司 there',
  'service_contact 安泰置业有限公司 there',
]

test('申请书、协议、主持调解的证明、双方身份和联系方式；都有的就齐了', () => {
  expect(list()).toEqual(SOUND)
  expect(isComplete(materialsOf(facts()))).toBe(true)
})

test.each<readonly [string, Partial<MaterialFacts>, readonly string[]]>([
  ['调解协议', { papers: PAPERS.slice(1) }, ['agreement - missing']],
  [
    '名册外组织主持调解的证明',
    { papers: PAPERS.slice(0, 1), institution: { isOnRoster: false, hasProof: true } },
    ['mediation_proof - missing'],
  ],
  ['身份证明', { parties: [person({ hasIdentity: false }), company()] }, ['identity 罗欣 missing']],
  [
    '单位的资格证明',
    { parties: [person(), company({ hasIdentity: false })] },
    ['qualification 安泰置业有限公司 missing'],
  ],
  [
    '送达地址和电话',
    { parties: [person({ hasContact: false }), company()] },
    ['service_contact 罗欣 missing'],
  ],
  [
    '授权委托书',
    { parties: [person(), company({ agents: [{ name: '江文', hasPaper: false }] })] },
    ['authority 江文 missing'],
  ],
  [
    '法定代理人的证明',
    { parties: [person({ guardian: { name: '罗刚', hasProof: false } }), company()] },
    ['guardianship 罗刚 missing'],
  ],
  [
    '调解组织依法设立的证明',
    { institution: { isOnRoster: false, hasProof: false } },
    ['institution_proof - missing'],
  ],
  [
    '房屋的权利证明',
    { clauses: ['陈志于2026年12月31日前搬离示例路1号302室。'] },
    ['title_certificate 示例路1号302室 missing'],
  ],
  [
    '车位的使用权证明',
    { clauses: ['车位使用费由安泰置业有限公司妥善处理。'] },
    ['title_certificate 车位 missing'],
  ],
  [
    '车辆的权利证明',
    { clauses: ['陈志于2026年12月15日前将车牌号粤A12345的小型轿车过户给罗欣。'] },
    ['title_certificate 粤A12345 missing'],
  ],
  [
    '股权的权利证明',
    { clauses: ['陈志将其10%股权转让给罗欣。'] },
    ['title_certificate 股权 missing'],
  ],
])('缺的写明：%s', (_name, change, missing) => {
  expect(list(change).filter((line) => line.endsWith('missing'))).toEqual(missing)
  expect(isComplete(materialsOf(facts(change)))).toBe(false)
})

test.each<readonly [string, Partial<MaterialFacts>]>([
  [
    '卷宗里有这一方的身份证明，不再要',
    {
      parties: [person({ hasIdentity: false }), company()],
      papers: [...PAPERS, paper('identity', '罗欣身份证', 'p1')],
    },
  ],
  [
    '卷宗里有这一方的送达地址确认书，不再要',
    {
      parties: [person(), company({ hasContact: false })],
      papers: [...PAPERS, paper('service_address', '送达地址确认书', 'p2')],
    },
  ],
  [
    '委托书已经收下',
    { parties: [person(), company({ agents: [{ name: '江文', hasPaper: true }] })] },
  ],
  [
    '没有受理登记表的，结案登记表也证明',
    { papers: [PAPERS[0]!, paper('closing_form', '结案登记表')] },
  ],
  [
    '房产证在证据里',
    {
      clauses: ['陈志于2026年12月31日前搬离示例路1号302室。'],
      papers: [...PAPERS, paper('evidence', '示例路1号302室不动产权证')],
    },
  ],
  ['只付钱的，不要权利证明', { clauses: [PAY, '双方就本次房屋买卖再无其他争议。'] }],
  ['修理房屋的，不要权利证明', { clauses: ['陈志于2026年12月20日前修复罗欣房屋的外墙。'] }],
  ['合同名称里的房屋不是财产', { clauses: ['双方解除《商品房屋转让合同》，互不返还。'] }],
])('不重复要、不多要：%s', (_name, change) => {
  expect(isComplete(materialsOf(facts(change)))).toBe(true)
})

test('别人的材料不算这一方的', () => {
  const papers = [...PAPERS, paper('identity', '陈志身份证', 'p9')]
  expect(list({ parties: [person({ hasIdentity: false }), company()], papers })).toContain(
    'identity 罗欣 missing',
  )
})

test('同一处房屋只要一次；两处各要一次，一份证不抵两处', () => {
  const first = '陈志于2026年12月31日前搬离示例路1号302室。'
  const again = '陈志于2026年12月31日前将上述房屋交还罗欣。'
  const second = '陈志于2026年12月31日前将示例路9号101室过户给罗欣。'
  const of = (clauses: readonly string[], ...titles: readonly string[]) =>
    list({
      clauses,
      papers: [...PAPERS, ...titles.map((title) => paper('evidence', title))],
    }).filter((line) => line.startsWith('title'))
  expect(of([first, again])).toEqual(['title_certificate 示例路1号302室 missing'])
  expect(of([first, second], '不动产权证')).toEqual([
    'title_certificate 示例路1号302室 there',
    'title_certificate 示例路9号101室 missing',
  ])
  expect(of([first, second], '示例路9号101室不动产权证')).toEqual([
    'title_certificate 示例路1号302室 missing',
    'title_certificate 示例路9号101室 there',
  ])
  expect(of([first], '机动车行驶证')).toEqual(['title_certificate 示例路1号302室 missing'])
})

test('每种材料有条文和卷宗里的位置；取自哪里就写哪里', () => {
  for (const kind of MATERIAL_KINDS)
    for (const slot of MATERIALS[kind].slots) expect(UPLOAD_SLOTS).toContain(slot)
  const papers = [PAPERS[0]!, paper('closing_form', '结案登记表')]
  const proof = materialsOf(facts({ papers })).find(({ kind }) => kind === 'mediation_proof')
  expect(proof).toMatchObject({ slot: 'closing_form', papers: ['结案登记表'] })
})

test('名册内组织的证明，卷宗里没有的，由系统按登记的记录生成', () => {
  const made = materialsOf(facts({ papers: PAPERS.slice(0, 1) }))
  expect(made.find(({ kind }) => kind === 'mediation_proof')?.state).toBe('made')
  expect(isComplete(made)).toBe(true)
})

test('财产写明在第几条的哪几个字', () => {
  const clauses = [PAY, '陈志于2026年12月31日前搬离示例路1号302室。']
  const { thing } = materialsOf(facts({ clauses })).at(-1)!
  expect(thing).toMatchObject({ kind: 'real_estate', term: 1, words: '示例路1号302室' })
  expect(clauses[1]!.slice(thing!.span.from, thing!.span.to)).toBe('示例路1号302室')
})
