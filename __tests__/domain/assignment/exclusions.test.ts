import fc from 'fast-check'
import {
  findExclusions,
  isBecauseOfCase,
  type Candidate,
  type CasePerson,
} from '@/lib/domain/assignment/exclusions'
import { addDays } from '@/lib/domain/time/local-date'
import {
  anyCandidate,
  anyPerson,
  eligible,
  facts,
  person,
  TODAY,
} from '../../support/assignment-candidates'
import { localDate } from '../../support/local-date'

const codes = (...args: Parameters<typeof findExclusions>) =>
  findExclusions(...args).map(({ code }) => code)
const yesterday = addDays(TODAY, -1)
const tomorrow = addDays(TODAY, 1)

describe('哪些调解员不能分配', () => {
  it('已停用的不能', () => {
    expect(findExclusions(eligible({ status: 'disabled' }), facts(), TODAY)).toEqual([
      { code: 'disabled' },
    ])
  })

  it('未经法院入册确认的不能，确认日在将来的也不能', () => {
    const unconfirmed = [{ code: 'not_on_roster', expiredOn: null }]
    expect(findExclusions(eligible({ rosterConfirmedOn: null }), facts(), TODAY)).toEqual(
      unconfirmed,
    )
    expect(findExclusions(eligible({ rosterConfirmedOn: tomorrow }), facts(), TODAY)).toEqual(
      unconfirmed,
    )
    expect(findExclusions(eligible({ rosterConfirmedOn: TODAY }), facts(), TODAY)).toEqual([])
  })

  it('入册已过有效期的不能，有效期末日当天仍可', () => {
    const expired = [{ code: 'not_on_roster', expiredOn: yesterday }]
    expect(findExclusions(eligible({ rosterExpiresOn: yesterday }), facts(), TODAY)).toEqual(
      expired,
    )
    expect(findExclusions(eligible({ rosterExpiresOn: TODAY }), facts(), TODAY)).toEqual([])
  })

  it.each([
    ['applicant', 'party'],
    ['respondent', 'agent'],
    ['third', 'representative'],
  ] as const)('手机号与%s一方的%s相同的不能', (side, role) => {
    const opposite = person({ side, role, phoneHash: 'phone-m1' })
    expect(findExclusions(eligible(), facts(person({ personId: 'p0' }), opposite), TODAY)).toEqual([
      { code: 'conflict', basis: 'phone', personId: 'p1', side, role },
    ])
  })

  it('证件号码相同的不能；证件与手机都相同时只说证件', () => {
    const both = person({ identityHash: 'identity-m1', phoneHash: 'phone-m1' })
    expect(findExclusions(eligible(), facts(both), TODAY)).toEqual([
      { code: 'conflict', basis: 'identity', personId: 'p1', side: 'applicant', role: 'party' },
    ])
  })

  it('双方都没有登记号码不算相同，证件与手机之间也不互比', () => {
    const unknown = { identityHash: null, phoneHash: null }
    expect(findExclusions(eligible(unknown), facts(person(unknown)), TODAY)).toEqual([])
    const crossed = person({ identityHash: 'phone-m1', phoneHash: 'identity-m1' })
    expect(findExclusions(eligible(), facts(crossed), TODAY)).toEqual([])
  })

  it('与几个人冲突就说几个人', () => {
    const twice = facts(
      person({ phoneHash: 'phone-m1' }),
      person({ personId: 'p2', phoneHash: 'phone-m1' }),
    )
    expect(findExclusions(eligible(), twice, TODAY)).toHaveLength(2)
  })

  it('已就本案披露并被更换的不能', () => {
    expect(codes(eligible({ disclosedOnThisCase: true }), facts(), TODAY)).toEqual([
      'previously_disclosed',
    ])
  })

  it.each([
    ['left', []],
    ['health', []],
    ['recusal', ['replaced_before']],
    ['party_asked', ['replaced_before']],
    ['not_taken', []],
    ['other', []],
  ] as const)('被机构以“%s”更换过的：%j', (reason, expected) => {
    expect(codes(eligible({ replacedOnThisCase: [reason] }), facts(), TODAY)).toEqual(expected)
  })

  it.each([
    ['health', []],
    ['recusal', ['withdrew_before']],
    ['beyond_expertise', []],
    ['party_asked_replacement', ['withdrew_before']],
    ['other', []],
  ] as const)('曾以“%s”提前终结本案的：%j', (reason, expected) => {
    expect(codes(eligible({ withdrewOnThisCase: [reason] }), facts(), TODAY)).toEqual(expected)
    expect(codes(eligible({ withdrewOnThisCase: ['health', reason] }), facts(), TODAY)).toEqual(
      expected,
    )
  })

  it('缺少培训的：引调法院要求培训的不能分配，其他法院的案件可以', () => {
    const required = { ...facts(), trainingRule: 'exclude' as const }
    const untrained = eligible({ lastTrainedOn: null })
    expect(codes(untrained, facts(), TODAY)).toEqual([])
    expect(findExclusions(untrained, required, TODAY)).toEqual([
      { code: 'untrained', lastOn: null },
    ])
    expect(codes(eligible(), required, TODAY)).toEqual([])
  })

  it('只有利益冲突和曾离开本案的，才是不得承办本案', () => {
    const because = (candidate: Partial<Candidate>, involved?: CasePerson) =>
      findExclusions(eligible(candidate), facts(...(involved ? [involved] : [])), TODAY).map(
        isBecauseOfCase,
      )
    expect(because({ openCases: 12 })).toEqual([false])
    expect(because({ status: 'disabled' })).toEqual([false])
    expect(because({}, person({ phoneHash: 'phone-m1' }))).toEqual([true])
    expect(because({ disclosedOnThisCase: true })).toEqual([true])
    expect(because({ withdrewOnThisCase: ['recusal'] })).toEqual([true])
    expect(because({ replacedOnThisCase: ['party_asked'] })).toEqual([true])
  })

  it('请假期间不能，首日和末日都在其内，前一天和后一天可以', () => {
    const leave = { from: localDate('2026-11-20'), to: localDate('2026-12-02') }
    const away = [{ code: 'on_leave', from: leave.from, until: leave.to }]
    expect(findExclusions(eligible({ leave }), facts(), leave.from)).toEqual(away)
    expect(findExclusions(eligible({ leave }), facts(), leave.to)).toEqual(away)
    expect(findExclusions(eligible({ leave }), facts(), addDays(leave.from, -1))).toEqual([])
    expect(findExclusions(eligible({ leave }), facts(), addDays(leave.to, 1))).toEqual([])
  })

  it('在办达到上限的不能，差一件的可以，上限为零的不能', () => {
    const full = [{ code: 'caseload_full', open: 12, cap: 12 }]
    expect(findExclusions(eligible({ openCases: 12 }), facts(), TODAY)).toEqual(full)
    expect(codes(eligible({ openCases: 13 }), facts(), TODAY)).toEqual(['caseload_full'])
    expect(codes(eligible({ openCases: 11 }), facts(), TODAY)).toEqual([])
    expect(codes(eligible({ openCases: 0, caseloadCap: 0 }), facts(), TODAY)).toEqual([
      'caseload_full',
    ])
  })

  it('因身体原因提前终结本案的可以再分配，不擅长该类纠纷的也可以', () => {
    expect(
      findExclusions(
        eligible({ withdrewOnThisCase: ['health'], specialties: [] }),
        facts(person()),
        TODAY,
      ),
    ).toEqual([])
  })

  it('有几个原因就列几个，长久的在前', () => {
    const everything = eligible({
      status: 'disabled',
      rosterConfirmedOn: null,
      disclosedOnThisCase: true,
      leave: { from: yesterday, to: tomorrow },
      openCases: 12,
    })
    expect(codes(everything, facts(person({ phoneHash: 'phone-m1' })), TODAY)).toEqual([
      'disabled',
      'not_on_roster',
      'conflict',
      'previously_disclosed',
      'on_leave',
      'caseload_full',
    ])
  })

  it('只要任何一个号码与案中任何一人相同，必有利益冲突；都不同则必没有', () => {
    fc.assert(
      fc.property(anyCandidate, fc.array(anyPerson, { maxLength: 6 }), (candidate, people) => {
        const clashes = people.some(
          ({ identityHash, phoneHash }) =>
            (identityHash !== null && identityHash === candidate.identityHash) ||
            (phoneHash !== null && phoneHash === candidate.phoneHash),
        )
        expect(codes(candidate, facts(...people), TODAY).includes('conflict')).toBe(clashes)
      }),
    )
  })
})
