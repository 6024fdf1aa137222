/** The fields in which every party's consent is recorded. */
export const CONSENT = { how: '同意方式', on: '同意日期', none: '未同意' } as const
