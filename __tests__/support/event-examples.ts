import { AGREEMENT_EVENT_EXAMPLES } from './agreement-event-examples'
import { ANNOUNCEMENT_EVENT_EXAMPLES } from './announcement-event-examples'
import { PARAMETER_EVENT_EXAMPLES } from './parameter-event-examples'
import type { EventData, EventKind } from '@/lib/domain/audit/events'
import { CHANGE_EVENT_EXAMPLES } from './change-event-examples'
import { PROPOSAL_EVENT_EXAMPLES } from './proposal-event-examples'
import { PARTICIPATION_EVENT_EXAMPLES } from './participation-event-examples'
import { RETURNED_EVENT_EXAMPLES } from './returned-event-examples'
import { THREAD_EVENT_EXAMPLES } from './thread-event-examples'
import { CO_MEDIATOR_EVENT_EXAMPLES } from './co-mediator-event-examples'
import { COURT_RULE_EVENT_EXAMPLES } from './court-rule-event-examples'
import { CUSTODY_EVENT_EXAMPLES } from './custody-event-examples'
import { COMPLAINT_EVENT_EXAMPLES } from './complaint-event-examples'
import { APPLICATION_EVENT_EXAMPLES } from './application-event-examples'
import { CONSULTATION_EVENT_EXAMPLES } from './consultation-event-examples'
import { DELIVERY_EVENT_EXAMPLES } from './delivery-event-examples'
import { DOCUMENT_EVENT_EXAMPLES } from './document-event-examples'
import { DOSSIER_EVENT_EXAMPLES } from './dossier-event-examples'
import { FACT_EVENT_EXAMPLES } from './fact-event-examples'
import { MEETING_EVENT_EXAMPLES } from './meeting-event-examples'
import { MINUTES_EVENT_EXAMPLES } from './minutes-event-examples'
import { INTEGRATION_EVENT_EXAMPLES } from './integration-event-examples'
/** One valid example of every kind of event, as an act leaves it. */

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const SHA = 'ab'.repeat(32)
const moved = {
  status: { before: 'pending_acceptance', after: 'pending_assignment' },
  mediator: { before: null, after: '谢岚' },
  dueOn: { before: null, after: '2026-07-10' },
}
const named = { mediatorId: ID, mediator: '谢岚' }
const assigned = { ...named, rank: 1, rankScore: 86, of: 4, note: null, direct: false, moved }
const change = { field: '职务', before: null, after: '律师' }
const from = { device: 'chrome/windows', address: '10.0.0.8' }
export const EVENT_EXAMPLES: { readonly [K in EventKind]: EventData<K> } = {
  'case.referred': {
    caseNo: '(2026) 多元化解1号',
    source: 'delegated_pre_filing',
    institution: '甲调解中心',
    acceptanceDueOn: '2026-06-12',
  },
  'case.accepted': { mediationDueOn: '2026-07-10', source: 'delegated_pre_filing', moved },
  ...RETURNED_EVENT_EXAMPLES,
  ...ANNOUNCEMENT_EVENT_EXAMPLES,
  ...PARAMETER_EVENT_EXAMPLES,
  'case.assigned': assigned,
  'case.reassigned': { ...assigned, handoverNote: '已联系双方一次' },
  'case.taken': { statement: 'no_ground', moved },
  'case.disclosed': { grounds: ['interest'], statement: '与被申请人有往来', moved },
  'disclosure.allowed': {
    consents: [{ partyId: ID, party: '许静', how: 'written', on: '2026-06-10' }],
    note: null,
    moved,
  },
  'disclosure.replaced': { mediator: '谢岚', note: null, moved },
  ...PARTICIPATION_EVENT_EXAMPLES,
  ...THREAD_EVENT_EXAMPLES,
  ...COMPLAINT_EVENT_EXAMPLES,
  'contact.recorded': {
    contactId: ID,
    channel: 'phone',
    person: '许静',
    personKind: 'party',
    result: 'call_back_later',
    happenedAt: '2026-06-10T06:00:00.000Z',
    callbackAt: '2026-06-12T08:30:00.000Z',
    note: null,
  },
  'identity.checked': {
    person: { kind: 'party', id: ID, name: '许静' },
    partyId: ID,
    party: '许静',
    way: 'original_on_site',
    document: 'id_card',
    matches: true,
    on: '2026-06-10',
    note: null,
  },
  'identity.photo-kept': {
    checkId: ID,
    person: '许静',
    on: '2026-06-10',
    sha256: '5f'.repeat(32),
  },
  'rights.explained': {
    people: [{ kind: 'party', id: ID, name: '许静' }],
    items: ['rights_and_duties', 'rules', 'procedure', 'effect', 'confirmation', 'false_mediation'],
    how: 'oral',
    on: '2026-06-10',
    note: null,
  },
  'address.confirmed': {
    partyId: ID,
    party: '许静',
    answer: 'confirmed',
    acceptsElectronic: true,
    on: '2026-06-10',
    note: null,
  },
  ...DOCUMENT_EVENT_EXAMPLES,
  ...DOSSIER_EVENT_EXAMPLES,
  ...MINUTES_EVENT_EXAMPLES,
  ...CUSTODY_EVENT_EXAMPLES,
  ...DELIVERY_EVENT_EXAMPLES,
  ...FACT_EVENT_EXAMPLES,
  'consent.recorded': {
    partyId: ID,
    party: '许静',
    answers: [
      { scope: 'mediation', answer: 'given' },
      { scope: 'recording', answer: 'refused' },
      { scope: 'electronic_service', answer: 'withdrawn' },
    ],
    how: 'oral',
    on: '2026-06-10',
    note: null,
  },
  ...MEETING_EVENT_EXAMPLES,
  ...AGREEMENT_EVENT_EXAMPLES,
  'case.withdrawn': { reason: 'health', text: '住院手术', mediator: '谢岚', moved },
  'case.mediator-replaced': {
    reason: 'left',
    text: '已经离任',
    ...named,
    moved,
  },
  ...CHANGE_EVENT_EXAMPLES,
  ...CO_MEDIATOR_EVENT_EXAMPLES,
  'case.closed': {
    outcome: 'agreement',
    success: true,
    account: '达成分期付款协议',
    failureReason: null,
    costRaising: null,
    courtNotes: null,
    days: 9,
    moved,
  },
  'case.archived': { note: null, bound: DOSSIER_EVENT_EXAMPLES['dossier.supplemented'], moved },
  'case.acceptance-undone': { acceptedBy: '林敏', moved },
  'case.assignment-undone': { ...named, moved },
  'case.urged': { ...named, note: '当事人来电催问' },
  'case.imported': {
    caseNo: '(2026) 多元化解1号',
    source: 'administrative',
    court: '甲区法院',
    importId: ID,
    rowNo: 2,
    status: 'closed',
    mediator: '谢岚',
    outcome: 'agreement',
    days: 9,
  },
  'work.imported': { code: 'contact', subject: ID, on: '2026-06-10', words: '电话联系' },
  'confirmation.imported': { on: '2026-06-10', court: '甲区法院' },
  'clock.paused': {
    reason: 'appraisal',
    from: '2026-06-10',
    to: null,
    dueOn: '2026-07-20',
    dueBefore: '2026-07-10',
    note: '委托鉴定房屋渗漏的原因',
  },
  'clock.resumed': {
    reason: 'appraisal',
    from: '2026-06-10',
    to: '2026-06-19',
    days: 10,
    dueBefore: '2026-07-10',
    dueOn: '2026-07-20',
    note: '已收到鉴定意见',
  },
  'clock.extended': {
    days: 30,
    agreedOn: '2026-07-09',
    dueOn: '2026-08-10',
    dueBefore: '2026-07-10',
    consents: [{ partyId: ID, party: '许静', how: 'oral', on: '2026-07-09' }],
    note: null,
  },
  'clock.recounted': {
    year: 2027,
    source: '国务院办公厅关于2027年部分节假日安排的通知',
    clocks: [
      {
        clock: 'mediation',
        before: '2027-01-02',
        after: '2027-01-04',
        provisionalBefore: true,
        provisionalAfter: false,
      },
    ],
  },
  'deadline.warned': { level: 'red', dueOn: '2026-07-10', remaining: 1, reminded: ['clerks'] },
  'material.added': { materialId: ID, title: '租赁合同', slot: 'evidence', sha256: SHA },
  'material.voided': {
    materialId: ID,
    title: '租赁合同',
    slot: 'evidence',
    reason: '传错了文件',
  },
  'material.viewed': { materialId: ID, title: '租赁合同', sha256: SHA },
  'dossier.read': { materials: 3 },
  'case.viewed': { surface: 'detail' },
  'material.read': { materialId: ID, title: '租赁合同', sha256: SHA },
  'personal-number.unmasked': {
    what: 'phone',
    of: '许静',
    personId: ID,
    reason: '电话联系当事人',
  },
  'act.refused': { act: 'case:accept', code: 'NOT_FOUND', target: null },
  'list.viewed': { list: 'court_cases', conditions: ['状态：调解中'], of: 'court', cases: 12 },
  'mediator.disabled': { mediatorId: ID, mediator: '谢岚', reason: '已经离任' },
  'mediator.enabled': { mediatorId: ID, mediator: '谢岚' },
  'mediator.created': { mediatorId: ID, mediator: '谢岚', importId: null },
  'mediator.edited': { mediatorId: ID, mediator: '谢岚', changes: [change] },
  'mediator.leave-set': {
    ...named,
    from: '2026-06-10',
    to: '2026-06-20',
    beforeFrom: null,
    beforeTo: null,
  },
  'mediator.hours-set': {
    ...named,
    from: '2026-06-10',
    to: null,
    spans: [{ weekday: 1, from: 540, to: 720 }],
  },
  'mediator.password-reset': { mediatorId: ID, mediator: '谢岚' },
  'training.recorded': {
    trainingId: ID,
    ...named,
    title: '任职培训',
    heldOn: '2026-06-10',
    hours: 8,
  },
  'training.revoked': {
    trainingId: ID,
    ...named,
    title: '任职培训',
    heldOn: '2026-06-10',
    reason: '登记错了人',
  },
  'institution.edited': { institutionId: ID, institution: '甲调解中心', changes: [change] },
  'own-data.downloaded': { format: 'text' },
  'list.exported': { list: 'cases', conditions: ['状态：待受理'], rows: 12 },
  'phrase.added': { phraseId: ID, text: '请对方考虑分期支付。' },
  'phrase.removed': { phraseId: ID, text: null },
  'import.checked': {
    importId: ID,
    kind: 'cases',
    fileName: '案件.xlsx',
    sha256: SHA,
    total: 3,
    ready: 1,
    refused: 1,
    repeated: 1,
  },
  'import.started': { importId: ID, kind: 'cases', fileName: '案件.xlsx', ready: 1 },
  'import.finished': { importId: ID, kind: 'mediators', fileName: '人员.xlsx', made: 1, failed: 0 },
  ...CONSULTATION_EVENT_EXAMPLES,
  ...APPLICATION_EVENT_EXAMPLES,
  'account.created': { accountId: ID, role: 'institution_admin', name: '林敏' },
  'account.signed-in': { sessionId: ID, ...from },
  'account.sign-in-refused': { because: 'wrong_password', ...from },
  'account.signed-out': { sessions: 1, others: false },
  'account.password-changed': { first: true },
  'account.password-renewed': { accountId: ID, role: 'court_clerk', name: '江明' },
  ...PROPOSAL_EVENT_EXAMPLES,
  'court.created': { courtId: ID, court: '甲区法院', code: 'jia-qu', prefix: '诉前调' },
  ...COURT_RULE_EVENT_EXAMPLES,
  'institution.created': {
    institutionId: ID,
    institution: '甲调解中心',
    code: 'jia-center',
    kind: 'people',
    courts: ['甲区法院'],
  },
  'institution.invited': { institutionId: ID, institution: '甲调解中心', courts: ['乙区法院'] },
  ...INTEGRATION_EVENT_EXAMPLES,
  'seal.rotated': {
    keyId: '0a1b2c3d',
    resealed: 12,
    remaining: 0,
    columns: [{ column: 'parties.phone_sealed', resealed: 12, remaining: 0 }],
  },
  'files.rotated': { keyId: '0a1b2c3d', encrypted: 3, rewrapped: 12, remaining: 0 },
  'record.verified': { events: 1200, chains: 130, anchors: 40, noted: 12, faults: 0 },
  'calendar.loaded': {
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知',
    holidays: ['2026-01-01'],
    makeUpWorkdays: ['2026-01-04'],
  },
  'job.requested': { job: 'sweep_files' },
}
