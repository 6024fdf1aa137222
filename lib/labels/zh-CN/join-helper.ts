// The first page of one who reads and types for a party. Plain words, no sentence over 40
// characters.

export const JOIN_HELPER = {
  hero: ['有一件纠纷，', '有人请您帮忙念和打字'] as const,
  promise: '您能看、能说，主意由本人拿。',
  answers: (institution: string, court: string) => ({
    what: '您认识的人有一件纠纷在商量，想请您帮忙念、帮忙打字。',
    who: `${institution}。是${court}请我们调解的。`,
    must: '不一定。不想帮忙，什么都不用做。',
    next: '先核对手机号，再看是谁、什么事。看到的请不要告诉别人。',
  }),
} as const
