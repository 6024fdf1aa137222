import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { findConfirmedFacts } from '@/lib/domain/fact/undisputed-facts'
import { SAMPLE_AGREEMENT } from './sample-agreement'
import { SAMPLE_MINUTES } from './sample-minutes'
import { APPLICANT, RESPONDENT, THIRD } from './sample-people'
import { sampleDay } from './sample-day'

// A case with everything that a document can say of one, on which templates of institutions are tried and
// documents are tested. People, numbers and places are made up.

const at = (text: string) => new Date(`${text}:00+08:00`)

const PARTIES = [APPLICANT, RESPONDENT, THIRD]
const person = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  personKind: 'party' as const,
  personId: id,
  partyId: id,
  person: name,
})

export const SAMPLE_FACTS: DocumentFacts = {
  today: sampleDay('2026-11-27'),
  caseNo: 'HY-2026-000123',
  courtCaseNo: '（2026）示0101委调100号',
  courtName: '示例市示例区人民法院',
  referrer: '韩立案',
  institutionName: '示例区和谐调解中心',
  institutionPhone: '020-00000001',
  source: 'entrusted_summary',
  status: 'closed',
  disputeType: 'property_service',
  cause: '物业服务合同纠纷',
  amount: '38650.00',
  claim: '1.被申请人赔偿漏水损失38,650.00元；2.被申请人减免2026年度物业服务费。',
  statement:
    '2026年7月，申请人房屋因楼上管道漏水受损。申请人多次报修，被申请人未及时处理，致使损失扩大。',
  referredOn: sampleDay('2026-10-12'),
  acceptedOn: sampleDay('2026-10-14'),
  acceptanceDueOn: sampleDay('2026-10-19'),
  dueOn: sampleDay('2026-12-03'),
  closedOn: sampleDay('2026-11-26'),
  outcome: 'agreement',
  mediator: { name: '谢岚', takenOn: sampleDay('2026-10-16') },
  coMediators: ['何敏'],
  parties: PARTIES,
  consents: PARTIES.flatMap(({ id }) =>
    (['mediation', 'online', 'electronic_service'] as const).map((scope) => ({
      partyId: id,
      scope,
      answer: scope === 'electronic_service' && id === THIRD.id ? 'refused' : 'given',
      how: 'written',
      on: sampleDay('2026-10-19'),
    })),
  ),
  identityChecks: PARTIES.map((party) => ({
    ...person(party),
    way: 'original_on_site',
    document: party.documentKind ?? 'other',
    matches: true,
    on: sampleDay('2026-10-28'),
  })),
  rightsNotices: PARTIES.map((party) => ({
    ...person(party),
    items: [
      'rights_and_duties',
      'rules',
      'procedure',
      'effect',
      'confirmation',
      'false_mediation',
    ] as const,
    how: 'written',
    on: sampleDay('2026-10-28'),
  })),
  addresses: [
    {
      partyId: APPLICANT.id,
      answer: 'confirmed',
      on: sampleDay('2026-10-20'),
      recipient: '张玥堃',
      postcode: '999999',
      address: '示例市示例区人民路18号院3号楼2单元501室',
      phone: '13900000002',
      acceptsElectronic: true,
      electronic: 'zhang@example.com',
    },
    {
      partyId: RESPONDENT.id,
      answer: 'refused',
      on: sampleDay('2026-10-20'),
      recipient: null,
      postcode: null,
      address: null,
      phone: null,
      acceptsElectronic: null,
      electronic: null,
    },
  ],
  disclosures: [
    {
      id: 'disclosure-1',
      mediator: '谢岚',
      grounds: [],
      statement: null,
      on: sampleDay('2026-10-16'),
    },
    {
      id: 'disclosure-2',
      mediator: '何敏',
      grounds: ['other_relation'],
      statement: '2019年曾与申请人在同一学校任职，无个人往来。',
      on: sampleDay('2026-10-17'),
    },
  ],
  changes: [
    {
      id: 'change-1',
      partyId: RESPONDENT.id,
      partyName: RESPONDENT.name,
      mediatorId: 'mediator-1',
      mediatorName: '谢岚',
      ground: 'other_relation',
      requestedOn: sampleDay('2026-10-21'),
      refusesToChoose: false,
      decision: 'refused',
      decidedOn: sampleDay('2026-10-22'),
      decidedBy: '林敏',
      statement: '调解员与申请人居住在同一街道。',
      decisionText: '居住在同一街道不属于可能影响公正调解的关系。',
    },
  ],
  meetings: [
    {
      id: 'meeting-1',
      no: 1,
      form: 'on_site',
      startsAt: at('2026-10-28T15:00'),
      endsAt: at('2026-10-28T16:30'),
      roomId: null,
      place: '第一调解室（示例路1号3楼）',
      state: 'held',
      reason: null,
      held: { from: at('2026-10-28T15:05'), to: at('2026-10-28T16:20') },
      mediatorName: '谢岚',
      attendances: PARTIES.map(({ id, name }) => ({
        personKind: 'party',
        personId: id,
        personName: name,
        attendance: 'present',
        arrivedAt: null,
        note: null,
      })),
    },
    {
      id: 'meeting-2',
      no: 2,
      form: 'video',
      startsAt: at('2026-12-01T09:30'),
      endsAt: at('2026-12-01T10:30'),
      roomId: null,
      place: null,
      state: 'planned',
      reason: null,
      held: null,
      mediatorName: '谢岚',
      attendances: [],
    },
  ],
  minutes: SAMPLE_MINUTES,
  undisputedFacts: findConfirmedFacts(
    [
      {
        id: 'fact-1',
        no: 1,
        text: '申请人房屋于2026年7月6日至9月3日期间漏水。',
        recordedOn: sampleDay('2026-10-28'),
        correctsNo: null,
        end: null,
        confirmations: PARTIES.map(({ id }) => ({
          partyId: id,
          answer: 'confirms',
          how: 'written',
          on: sampleDay('2026-10-28'),
        })),
      },
      {
        id: 'fact-2',
        no: 2,
        text: '被申请人三次上门维修。',
        recordedOn: sampleDay('2026-10-28'),
        correctsNo: null,
        end: null,
        confirmations: [
          {
            partyId: APPLICANT.id,
            answer: 'does_not_confirm',
            how: 'written',
            on: sampleDay('2026-10-28'),
          },
        ],
      },
    ],
    PARTIES,
  ),
  extensions: [
    {
      days: 10,
      agreedOn: sampleDay('2026-11-10'),
      dueBefore: sampleDay('2026-11-23'),
      dueOn: sampleDay('2026-12-03'),
      consents: PARTIES.map(({ id, name }) => ({
        partyId: id,
        party: name,
        how: 'written',
        on: sampleDay('2026-11-10'),
      })),
    },
  ],
  pauses: [{ from: sampleDay('2026-11-02'), to: sampleDay('2026-11-08'), reason: 'appraisal' }],
  agreement: SAMPLE_AGREEMENT,
  confirmationEnd: {
    nominalDueOn: sampleDay('2026-12-26'),
    dueOn: sampleDay('2026-12-28'),
    isProvisional: false,
  },
  closing: {
    account: '经两次沟通、一次当面调解，双方达成协议。',
    failureReason: null,
    costRaising: null,
    courtNotes: '协议分两期履行，末期为2027年1月15日。',
    statement: null,
  },
  services: [
    {
      document: 'meeting_notice',
      meetingId: 'meeting-1',
      partyId: APPLICANT.id,
      way: 'telephone',
      result: 'served',
      on: sampleDay('2026-10-23'),
      by: '谢岚',
      note: null,
    },
    {
      document: 'agreement',
      meetingId: null,
      partyId: RESPONDENT.id,
      way: 'post',
      result: 'served',
      on: sampleDay('2026-11-27'),
      by: '谢岚',
      note: null,
    },
  ],
  performanceDays: [
    { termNo: 1, partNo: 1, on: sampleDay('2026-12-15') },
    { termNo: 1, partNo: 2, on: sampleDay('2027-01-15') },
    { termNo: 2, partNo: 1, on: sampleDay('2026-12-31') },
  ],
  followUps: [
    {
      partyId: APPLICANT.id,
      party: APPLICANT.name,
      on: sampleDay('2026-11-27'),
      how: 'phone',
      performance: 'not_due',
      satisfaction: 'satisfied',
      objections: null,
      by: '谢岚',
    },
  ],
  decline: null,
  courtMaterials: [
    { title: '委托调解函', slot: 'referral_letter' },
    { title: '起诉状', slot: 'petition' },
    { title: '维修票据', slot: 'evidence' },
  ],
  materials: ['委托调解函', '调解申请书', '身份证明', '维修票据', '调解笔录', '调解协议书'],
  explanations: [],
  missingSlots: [
    { slot: 'authority', reason: 'has_agents', basis: 'civil_procedure_62' },
    { slot: 'closing_form', reason: 'closed', basis: 'people_mediation_27' },
  ],
}
