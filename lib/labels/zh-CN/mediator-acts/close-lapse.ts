/** On the page of 结案, after the period; the form does not load it. */
export const CLOSE_LAPSE = (day: string) =>
  `调解期限已于 ${day}届满。没有达成协议、各方也没有同意延长的，选“期限届满”；另有终结事由的，按实际选择。`
