import type { MeetingForm } from '@/lib/domain/meeting/meeting'

/** The next planned meeting, as those who take part read it. No sentence over forty characters. */
export const OWN_MEETING = {
  title: '下一次调解',
  soon: '下一次调解：',
  /** 第1次，视频 */
  form: (no: number, form: string) => `第${no}次，${form}`,
  place: (place: string) => `地点：${place}`,
  ready: '请准备好',
  toReady: {
    on_site: ['带上身份证件和有关材料。', '不能来的，请早一点说。'],
    telephone: ['保持电话畅通，找一个安静的地方。', '不能来的，请早一点说。'],
    video: [
      '身份证件和有关材料放在手边。',
      '找一个安静、没有别人的地方。',
      '手机充好电，连好网络。',
    ],
    asynchronous: ['在这几天里登录，看看别人说了什么。', '有话就写下来，调解员会转告。'],
    mixed: [
      '到现场的，带上身份证件和有关材料。',
      '用视频的，找一个安静的地方，连好网络。',
      '不方便，请早一点告诉调解员。',
    ],
  } satisfies Record<MeetingForm, readonly string[]>,
  tryDevices: '先试一试设备',
  cannot: '有别的事，告诉调解员',
  say: '这一天我不能来',
  sayHelp: '不能来的，请按下面。调解员会另外约时间。',
  takeBack: '这一天又能来了',
  said: (name: string | null) => `${name ?? '您'}说过：这一天不能来。`,
  saidHelp: '调解员已经收到。改期以前，这次调解还在。',
  of: (label: string, name: string) => `${label}：${name}`,
  done: {
    unavailable: '已经告诉调解员：这一天不能来。',
    available: '已经告诉调解员：这一天又能来了。',
  },
} as const
