import type { COMPLAINT_EVENT_SHAPES } from '@/lib/domain/audit/complaint-events'
import type { EventData } from '@/lib/domain/audit/events'

const complaintId = '3f2504e0-4f89-41d3-9a0c-0305e82c3309'
const digest = '5f'.repeat(32)

/** One example of each event of 投诉. */
export const COMPLAINT_EVENT_EXAMPLES: {
  readonly [K in keyof typeof COMPLAINT_EVENT_SHAPES]: EventData<K>
} = {
  'complaint.filed': {
    complaintId,
    office: 'court',
    about: 'institution',
    ground: 'leaked',
    digest,
  },
  'complaint.taken-to-court': { complaintId, office: 'court', digest },
  'complaint.withdrawn': { complaintId, office: 'court' },
  'complaint.answered': { complaintId, office: 'court', result: 'founded', isShown: false, digest },
  'complaint.hearing-opened': { complaintId, office: 'court', dueOn: '2026-12-04', digest },
  'complaint.heard': { complaintId, office: 'court', digest },
  'complaint.opened': { complaintId, office: 'court' },
}
