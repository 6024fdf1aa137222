import { randomUUID } from 'node:crypto'
import type { MinutesState } from '@/lib/domain/minutes/minutes'
import { layPart } from './case-parts'
import { layHeldMeeting } from './meetings'
import { asOwner } from './world'

/**
 * Minutes in a state, of a meeting to which the applicant came, with a statement and a result;
 * inserted past every policy.
 */
export async function layMinutes(
  { id, applicantId }: { readonly id: string; readonly applicantId: string },
  mediatorId: string,
  state: MinutesState,
): Promise<{ minutesId: string; meetingId: string }> {
  const meetingId = await layHeldMeeting(id, [
    { personId: applicantId, name: '申请人', attendance: 'present' },
  ])
  const [last] = await asOwner<{ no: number }>(
    'SELECT coalesce(max(minutes_no), 0)::int AS no FROM minutes WHERE case_id = $1',
    [id],
  )
  const openedAt = new Date('2026-11-20T15:00:00+08:00')
  const minutesId = await layPart('minutes', id, {
    mediator_id: mediatorId,
    meeting_id: meetingId,
    minutes_no: last!.no + 1,
    state,
    version: state === 'draft' ? 0 : 1,
    opened_at: openedAt,
    confirmed_at: state === 'confirmed' ? openedAt : null,
  })
  for (const [index, section] of (['statement', 'result'] as const).entries())
    await layPart('minutes_entries', id, {
      id: randomUUID(),
      minutes_id: minutesId,
      entry_no: index + 1,
      section,
      speaker_kind: 'party',
      speaker_id: applicantId,
      speaker_name: '申请人',
      body: section === 'statement' ? '要求退还多收的费用' : '另约时间再次调解',
      said_at: openedAt,
      recorded_at: openedAt,
    })
  return { minutesId, meetingId }
}
