import type { ConferenceForm } from '@/lib/domain/conference/conference'
import type { DoorItem } from '@/lib/domain/conference/door'
import type { CourseLine } from '@/lib/domain/minutes/course'
import { partySide } from './case'
import { clockTime } from './clock-time'
import { endReason, seatKind } from './conference'

// 会议经过 of the minutes: each line begins with its time.

const FORM = {
  picture: '恢复画面和声音',
  sound: '改为只用声音',
  telephone: '改用电话',
} as const satisfies Record<ConferenceForm, string>

const CHECKED = {
  identity: '进入会议室时身份已经核对',
  rights: '进入会议室时已经告知权利义务和虚假调解的后果',
  promise: '进入会议室时已经作出保密承诺',
  company: '进入会议室时已经说明身边有没有别人',
} as const satisfies Record<Exclude<DoorItem, 'consent'>, string>

const PURPOSE = {
  beside: '录音录像',
  instead: '录音录像，代替笔录',
} as const

type Person = { readonly name: string } & Pick<
  Extract<CourseLine, { kind: 'came' }>['person'],
  'kind' | 'side'
>

/** 申请人周敏; 被申请人的代理人程彧; 翻译李娜 */
function who({ name, kind, side }: Person): string {
  if (kind === 'party') return `${side ? partySide[side] : ''}${name}`
  return `${side ? `${partySide[side]}的` : ''}${seatKind[kind]}${name}`
}

const span = ({ from, to }: { readonly from: Date; readonly to: Date }) =>
  `${clockTime(from)}至${clockTime(to)}`

const named = (people: readonly { readonly name: string; readonly at: Date }[]) =>
  people.map(({ name, at }) => `${name}（${clockTime(at)}）`).join('、')

function came(line: Extract<CourseLine, { kind: 'came' }>): string {
  const { person, attendance, admittedAt, leftAt } = line
  if (admittedAt === null) return `${who(person)}到等候室，没有进入会议室`
  return [
    `${who(person)}用视频到会${attendance === 'late' ? '，迟到' : ''}`,
    `${clockTime(admittedAt)}进入会议室`,
    ...(leftAt ? [`${clockTime(leftAt)}离开`] : []),
  ].join('，')
}

function text(line: CourseLine): string {
  switch (line.kind) {
    case 'begun':
      return `会议开始，约定时间是${clockTime(line.startsAt)}`
    case 'came':
      return came(line)
    case 'checked':
      return `${named(line.people)}${CHECKED[line.item]}`
    case 'break':
      return `休会，${span(line.span)}`
    case 'private':
      return `调解员和${line.side ? partySide[line.side] : '一'}方单独谈，${span(line.span)}`
    case 'form':
      return `${line.person ? who(line.person) : '会议'}${FORM[line.form]}`
    case 'broken':
      return `${who(line.person)}声音断续，${span(line.span)}`
    case 'gone':
      return `${who(line.person)}断线，${clockTime(line.span.to)}回来`
    case 'recorded':
      return [
        `${PURPOSE[line.purpose]}，${span(line.span)}`,
        ...(line.consents.length > 0 ? [`${named(line.consents)}明确同意`] : []),
      ].join('；')
    case 'ended':
      return `会议结束，原因：${endReason[line.reason]}。共开${line.minutes}分钟，不计休会`
  }
}

/** “15:02 申请人周敏用视频到会，15:03进入会议室。” */
export const courseInWords = (line: CourseLine): string => `${clockTime(line.at)} ${text(line)}。`
