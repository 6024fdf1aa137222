import type { PREPARATION_EVENT_SHAPES } from '@/lib/domain/audit/preparation-events'
import { ACT_TERM } from '../act-term'
import { documentKind } from '../case'
import { IDENTITY_PHOTO } from '../identity-photo'
import { CASE_FILE } from '../case-file'
import { consentWay } from '../consent'
import { addressAnswer, identityWay, personOf, rightsItem } from '../preparation'
import type { EventTexts } from './event-text'

/** Added to what happened after the mediation period had run out. */
const afterLapse = (lapsedOn: string | undefined) =>
  lapsedOn ? `此时调解期限已于 ${lapsedOn} 届满。` : ''

export const PREPARATION_TEXTS: EventTexts<keyof typeof PREPARATION_EVENT_SHAPES> = {
  'identity.checked': {
    title: '核验身份',
    sentence: (d) =>
      `${d.on} ${d.meetingNo ? `第${d.meetingNo}次调解会开始时` : ''}以${identityWay[d.way]}的方式核验` +
      `${d.person.kind === 'party' ? '当事人' : personOf(d.person.kind, d.party, d.isGuardian)}${d.person.name}的身份，` +
      `核对${documentKind[d.document]}，结果${d.matches ? '相符' : '不符'}。` +
      `${d.fromPhoto ? '号码从证件照片读出，由本人确认。' : ''}${afterLapse(d.lapsedOn)}`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
  'identity.photo-kept': {
    title: IDENTITY_PHOTO.title,
    sentence: (d) => `附上 ${d.on} 核验${d.person}身份时的证件照片，校验值 ${d.sha256}。`,
  },
  'rights.explained': {
    title: '告知权利义务',
    sentence: (d) =>
      `${d.on} ${consentWay[d.how]}告知${d.people.map(({ name }) => name).join('、')}：` +
      `${d.items.map((item) => rightsItem[item]).join('、')}。${afterLapse(d.lapsedOn)}`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
  'address.confirmed': {
    title: '送达地址确认',
    sentence: (d) =>
      d.answer === 'confirmed'
        ? `当事人${d.party}于 ${d.on} ${addressAnswer.confirmed}，${d.acceptsElectronic ? CASE_FILE.electronicYes : CASE_FILE.electronicNo}。${afterLapse(d.lapsedOn)}`
        : `当事人${d.party}于 ${d.on} 拒绝确认送达地址，已告知其后果。${afterLapse(d.lapsedOn)}`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
}
