import type { DocumentFacts, DocumentParty } from '@/lib/domain/document/document-facts'
import { findOpenEntries } from '@/lib/domain/minutes/minutes'
import { APPLICANT, RESPONDENT, THIRD } from './sample-people'
import { sampleDay } from './sample-day'

const at = (text: string) => new Date(`${text}:00+08:00`)

/** The minutes of the case of sample-facts.ts: an offer was made in the meeting too. */
export const SAMPLE_MINUTES: DocumentFacts['minutes'] = [
  {
    id: 'minutes-1',
    meetingId: 'meeting-1',
    no: 1,
    supplements: null,
    state: 'confirmed',
    openedAt: at('2026-10-28T15:05'),
    entries: findOpenEntries([
      said(1, 'statement', APPLICANT, '楼上漏水两个月，吊顶、地板和衣柜都坏了。'),
      said(2, 'statement', RESPONDENT, '接到报修后三次派人上门，两次无人开门。'),
      said(3, 'proposal', RESPONDENT, '愿意承担三万元以内的损失。'),
      said(4, 'result', null, '双方同意各自核对维修票据，下次会前提交。'),
    ]),
    answers: [APPLICANT, RESPONDENT, THIRD].map(({ id, name }) => ({
      personId: id,
      person: name,
      answer: 'confirmed',
      how: 'signed',
      on: sampleDay('2026-10-28'),
    })),
  },
]

function said(
  no: number,
  section: 'statement' | 'proposal' | 'result',
  party: DocumentParty | null,
  text: string,
) {
  const saidAt = at(`2026-10-28T15:1${no}`)
  return {
    id: `entry-${no}`,
    no,
    section,
    speaker: party
      ? { kind: 'party' as const, id: party.id, name: party.name }
      : { kind: 'mediator' as const, id: 'account-1', name: '谢岚' },
    text,
    saidAt,
    recordedAt: saidAt,
    replaces: null,
  }
}
