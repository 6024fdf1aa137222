import { EXAMPLE_INSTITUTION, RECEIPT_EXAMPLE, STATE_EXAMPLE } from './integration-examples'

// Answers of the reads as the description shows them, and a webhook. Everything in them is
// invented.

const caseUrl = `/api/v1/cases/${encodeURIComponent(RECEIPT_EXAMPLE.caseNo)}`
const PACK = '5b0f4f0e-9a3d-4f6c-8f53-0a2f6f1f7c11'
const CONFIRMATION = '0c9b7c5a-3f0e-4a53-9a7e-5b1c3c9f2d22'
const CHANGE = '9d4f2f1c-6b58-4e0c-8a54-2c7a1f8e3b33'

const { declined: _, ...STATE } = STATE_EXAMPLE

const LISTED = {
  ...STATE,
  url: caseUrl,
  referral: { fate: 'accepted', fateText: '机构已受理', returned: null, end: null },
} as const

export const CHANGES_EXAMPLE = {
  changes: [
    {
      id: CHANGE,
      cursor: '1024',
      kind: 'pack.handed_over',
      kindText: '已向法院移送材料',
      caseNo: RECEIPT_EXAMPLE.caseNo,
      packId: PACK,
      confirmationId: null,
      at: '2026-01-18T08:20:11.402Z',
      url: caseUrl,
    },
  ],
  cursor: '1024',
  hasMore: false,
} as const

export const CASES_EXAMPLE = { cases: [LISTED], cursor: null, changesCursor: '1024' } as const

export const CASE_EXAMPLE = {
  ...LISTED,
  status: 'closed',
  statusText: '已结案',
  closedAt: '2026-01-18T08:02:00.000Z',
  outcome: { code: 'agreement', text: '达成调解协议', success: true },
  institution: { code: EXAMPLE_INSTITUTION, name: '示例人民调解委员会' },
  agreement: {
    state: 'effective',
    stateText: '已生效',
    finishedOn: '2026-01-17',
    sha256: 'a3'.repeat(32),
    effectiveOn: '2026-01-17',
    effectiveAt: '2026-01-17T09:41:23.118Z',
    parties: 2,
    terms: 3,
    amount: '38650.00',
  },
  packs: [
    {
      id: PACK,
      kind: 'record',
      kindText: '备案',
      number: '（2026）调移第12号',
      formerId: null,
      sha256: 'b4'.repeat(32),
      size: 482113,
      items: 9,
      handedAt: '2026-01-18T08:20:11.402Z',
      url: `/api/v1/packs/${PACK}`,
    },
  ],
  confirmations: [
    {
      id: CONFIRMATION,
      status: 'admitted',
      statusText: '审查中',
      number: '(2026)粤9901民特12号',
      agreementSha256: 'a3'.repeat(32),
      effectiveOn: '2026-01-17',
      dueOn: '2026-02-16',
      provisional: false,
      submittedAt: '2026-01-19T02:10:00.000Z',
      receivedOn: '2026-01-19',
      correctionDueOn: null,
      admittedOn: '2026-01-20',
      withdrawalRequestedAt: null,
      decidedOn: null,
      papers: [
        {
          no: 1,
          name: '受理通知书',
          at: '2026-01-20T03:00:00.000Z',
          url: `/api/v1/confirmations/${CONFIRMATION}/papers/1`,
        },
      ],
    },
  ],
} as const

export const WEBHOOK_EXAMPLE = {
  type: 'pack.handed_over',
  timestamp: '2026-01-18T08:20:11.402Z',
  data: { caseNo: RECEIPT_EXAMPLE.caseNo, cursor: '1024', url: caseUrl },
} as const

export const EXAMPLE_PACK_ID = PACK
export const EXAMPLE_CONFIRMATION_ID = CONFIRMATION
export const EXAMPLE_CHANGE_ID = CHANGE
