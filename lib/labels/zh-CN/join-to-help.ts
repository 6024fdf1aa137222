// The first page of one who is invited to help a mediation. Plain words, no sentence over 40
// characters.

export const JOIN_TO_HELP = {
  hero: ['有一件纠纷，', '请您来帮忙'] as const,
  promise: '各方都同意请您。来不来，由您定。',
  answers: (institution: string) => ({
    what: '有几方在商量一件纠纷，想请您说说看法。',
    who: `${institution}。各方都同意请您来。`,
    must: '不一定。不想来，什么都不用做。',
    next: '先核对手机号，再承诺保密。然后才能看到请您看的内容。',
  }),
} as const
