/** What the forms of 核验身份, 告知 and 送达地址确认 share. */
export const PREPARATION_FORM = {
  button: '登记',
  submit: '登记',
  lapse: (day: string) => `调解期限已于 ${day}届满。仍可登记，届满之后办理的会在记录中注明。`,
} as const
