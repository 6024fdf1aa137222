// The first page of an interested third person. Plain words, no sentence over 40 characters.

export const JOIN_AS_THIRD = {
  hero: ['有一件纠纷', '可能和您有关'] as const,
  promise: '各方都同意您参加调解。来不来，由您定。',
  answers: (institution: string, court: string) => ({
    what: '有几方在商量一件纠纷。结果可能影响您的利益。',
    who: `${court}请${institution}来调解。各方都同意您参加。`,
    must: '不一定。不参加，各方商量的结果不能替您定。',
    next: '先核对手机号，看是什么纠纷，再答参加不参加。',
  }),
} as const
