// 签字以前: what parties read of 司法确认 before they sign. Plain words, no sentence over 40 characters.

export const BEFORE_SIGNING = {
  title: '签好以后，可以请法院确认',
  what: '司法确认（请法院认定协议有效）是自愿的，不收费。',
  when: '双方都愿意的，签好后三十天内一起申请。',
  anyway: '下面说的不影响签字。不申请，协议也算数。',
  takes: (court: string) => `${court}收在手机上签的协议。`,
  keptOut: '照现在这样，法院不收，或者要多办一步',
  unclear: '没有写清楚的，法院可能不确认',
  mend: '签以前，可以请调解员改清楚。',
} as const

/** Once it is in effect: the application, offered at once. */
export const CONFIRM_OFFER = {
  title: '协议生效了，可以请法院确认',
  go: '去看一看，确认申请',
  free: '办不办由您决定。',
} as const
