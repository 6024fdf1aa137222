import { AUTHORITIES } from '@/lib/domain/case/vocabulary'
import {
  capacitiesOf,
  CAPACITIES,
  mayDo,
  PARTICIPANT_KINDS,
  type Capacity,
  type Participation,
} from '@/lib/domain/participant/capacity'

// 民诉法 第62条; 特邀规定 第17条; 人民调解法 第20条: 每一种身份、授权和是否已结束，逐一写明.

const WORD: Readonly<Record<Capacity, string>> = {
  see: '查看',
  speak: '发言',
  consent: '表示意愿',
  settle: '和解',
  sign: '签署',
}
const EXPECTED: Readonly<Record<string, string>> = {
  party: '查看 发言 表示意愿 和解 签署',
  legal_representative: '查看 发言 表示意愿 和解 签署',
  'agent special': '查看 发言 表示意愿 和解 签署',
  'agent general': '查看 发言 表示意愿',
  'agent special lacking': '查看 发言',
  'agent general lacking': '查看 发言',
  helper: '查看 发言',
  invited: '发言',
  'party minor': '查看 发言',
  'legal_representative adult': '查看 发言',
  'party ended': '',
  'party minor ended': '',
  'legal_representative ended': '',
  'legal_representative adult ended': '',
  'agent special ended': '',
  'agent general ended': '',
  'agent special lacking ended': '',
  'agent general lacking ended': '',
  'helper ended': '',
  'invited ended': '',
}

const ALL: readonly Participation[] = [false, true].flatMap((hasEnded) =>
  PARTICIPANT_KINDS.flatMap((kind): readonly Participation[] =>
    kind === 'agent'
      ? AUTHORITIES.flatMap((authority) => [
          { kind, authority, hasEnded },
          { kind, authority, lacksAuthority: true, hasEnded },
        ])
      : kind === 'party'
        ? [
            { kind, hasEnded },
            { kind, isMinor: true, hasEnded },
          ]
        : kind === 'legal_representative'
          ? [
              { kind, hasEnded },
              { kind, isOfAdult: true, hasEnded },
            ]
          : [{ kind, hasEnded }],
  ),
)
const nameOf = (each: Participation) =>
  [
    each.kind,
    each.kind === 'agent' && each.authority,
    each.kind === 'agent' && each.lacksAuthority && 'lacking',
    each.kind === 'party' && each.isMinor && 'minor',
    each.kind === 'legal_representative' && each.isOfAdult && 'adult',
    each.hasEnded && 'ended',
  ]
    .filter(Boolean)
    .join(' ')

test('每一种参加人在本案可以做什么', () => {
  const found = ALL.map((each) => [
    nameOf(each),
    capacitiesOf(each)
      .map((one) => WORD[one])
      .join(' '),
  ])
  expect(Object.fromEntries(found)).toEqual(EXPECTED)
  expect(found).toHaveLength(Object.keys(EXPECTED).length)
})

test('逐项询问的回答与清单相同', () => {
  for (const each of ALL)
    expect(CAPACITIES.filter((one) => mayDo(each, one))).toEqual(capacitiesOf(each))
})
