import type { EventData } from '@/lib/domain/audit/events'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** One example of each event of a bound dossier's keeping. */
export const CUSTODY_EVENT_EXAMPLES: {
  readonly [
    K in
      | 'dossier.checked'
      | 'dossier.exported'
      | 'dossier.handed-over'
      | 'dossier.destruction-proposed'
      | 'dossier.destruction-approved'
      | 'dossier.destruction-rejected'
      | 'dossier.destruction-carried-out'
      | 'dossier.files-destroyed'
      | 'decline-notice.read'
      | 'pack.read'
  ]: EventData<K>
} = {
  'dossier.checked': { occasion: 'yearly', volumes: 2, faults: 1, codes: ['A5'] },
  'dossier.handed-over': {
    packId: ID,
    pack: 'filing',
    number: '（2026）调移第2号',
    former: '（2026）调移第1号',
    items: 7,
    sha256: 'ab'.repeat(32),
  },
  'dossier.destruction-proposed': {
    proposalId: ID,
    retention: 'short',
    until: '2036-12-31',
    reason: '鉴定无继续保存价值',
  },
  'dossier.destruction-approved': {
    proposalId: ID,
    proposedBy: '林敏',
    reason: '同意鉴定意见',
  },
  'dossier.destruction-rejected': {
    proposalId: ID,
    proposedBy: '林敏',
    reason: '仍有查考价值',
  },
  'dossier.destruction-carried-out': {
    approvalId: ID,
    approvedBy: '周正',
    reason: '按批准意见办理，两人监销',
  },
  'dossier.files-destroyed': { stepId: ID, files: 14, digest: 'ab'.repeat(32) },
  'dossier.exported': {
    volume: 1,
    number: '（2026）调卷字第12号',
    sha256: 'ab'.repeat(32),
    without: [3],
  },
  'decline-notice.read': {
    declineId: ID,
    number: '（2026）调不受第2号',
    sha256: 'ab'.repeat(32),
  },
  'pack.read': { packId: ID, number: '（2026）调移第2号', sha256: 'ab'.repeat(32) },
}
