import type { CONFERENCE_EVENT_SHAPES } from '@/lib/domain/audit/conference-events'
import { conferenceForm, endReason } from '../conference'
import { MEETING } from '../meeting'
import { stamp } from '../moment'
import type { EventTexts } from './event-text'

export const CONFERENCE_ACTS = {
  'conference:open': '开始视频会议',
  'conference:admit': '请人进入会议',
  'conference:separate': '和一方单独谈',
  'conference:rejoin': '回到共同会议室',
  'conference:pause': '休会',
  'conference:resume': '继续开会',
  'conference:remove': '请人离开会议',
  'conference:moderate': '维持会议秩序',
  'conference:change-form': '改会议方式',
  'conference:show': '在会议室共看材料',
  'conference:caption': '在会议室打字幕',
  'conference:end': '结束视频会议',
  'conference:declare': '说明身边有没有别人',
  'conference:adjust': '静音、关画面、举手',
  'conference:leave': '离开会议',
} as const

/** That it took place and how, never who said what. */
export const CONFERENCE_TEXTS: EventTexts<keyof typeof CONFERENCE_EVENT_SHAPES> = {
  'conference.opened': {
    title: CONFERENCE_ACTS['conference:open'],
    sentence: (d) => `${MEETING.no(d.no)}的视频会议开始。`,
  },
  'conference.form-changed': {
    title: CONFERENCE_ACTS['conference:change-form'],
    sentence: (d) =>
      `${MEETING.no(d.no)}的视频会议由“${conferenceForm[d.from]}”改为“${conferenceForm[d.to]}”。`,
  },
  'conference.ended': {
    title: CONFERENCE_ACTS['conference:end'],
    sentence: (d) =>
      `${MEETING.no(d.no)}的视频会议结束（${endReason[d.reason]}）。` +
      (d.openedAt ? `会议自 ${stamp(new Date(d.openedAt))} 开始。` : '会议没有开始过。') +
      `会议过程记录${d.marks}条，摘要值 ${d.digest.slice(0, 16)}。`,
  },
}
