import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { EMPTY_TERM } from '@/lib/domain/agreement/draft'
import { APPLICANT, RESPONDENT } from './sample-people'
import { sampleDay } from './sample-day'

const at = (text: string) => new Date(`${text}:00+08:00`)

/** The agreement of the case of sample-facts.ts: two instalments, an act and a clause in words. */
export const SAMPLE_AGREEMENT: AgreementState = {
  agreementNo: 1,
  version: 3,
  draft: {
    facts:
      '2026年7月6日至9月3日，申请人位于人民路18号院3号楼2单元501室的房屋因楼上公共管道漏水，吊顶、木地板及衣柜受损。经双方共同核对票据，确认损失为38,650.00元。',
    disputes: '漏水损失的赔偿数额；2026年度物业服务费的减免。',
    copies: '5',
    terms: [
      {
        ...EMPTY_TERM,
        kind: 'instalments',
        obliged: 'respondent',
        entitled: APPLICANT.id,
        amount: '30000',
        manner: 'transfer',
        holder: '张玥堃',
        bank: '示例银行示例支行',
        lastFour: '0001',
        parts: [
          { on: '2026-12-15', amount: '15000' },
          { on: '2027-01-15', amount: '15000' },
        ],
      },
      {
        ...EMPTY_TERM,
        kind: 'act',
        obliged: RESPONDENT.id,
        entitled: APPLICANT.id,
        on: '2026-12-31',
        text: '更换3号楼2单元公共排水立管',
        standard: '以连续三日无渗漏、申请人和被申请人共同验收为准',
      },
      {
        ...EMPTY_TERM,
        kind: 'default',
        text: '任何一期逾期支付的，申请人可以就全部未付款项一并申请强制执行',
      },
    ],
  },
  savedAt: at('2026-11-24T10:00'),
  savedBy: '谢岚',
  finished: {
    on: sampleDay('2026-11-24'),
    at: at('2026-11-24T10:30'),
    sha256: 'f'.repeat(64),
  },
  signatures: [
    {
      partyId: APPLICANT.id,
      party: APPLICANT.name,
      agent: null,
      answer: 'signed',
      how: 'on_site',
      on: sampleDay('2026-11-25'),
    },
    {
      partyId: RESPONDENT.id,
      party: RESPONDENT.name,
      agent: null,
      answer: 'signed',
      how: 'paper',
      on: sampleDay('2026-11-26'),
    },
  ],
  voided: null,
}
