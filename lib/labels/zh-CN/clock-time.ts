// Apart from moment.ts: a page of the phone that says when something was saved needs no calendar.

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 14:02 */
export function clockTime(instant: Date): string {
  return CLOCK.format(instant)
}
