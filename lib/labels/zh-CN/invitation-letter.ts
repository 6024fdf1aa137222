// 调解邀请函: plain words, read at a kitchen table.

export const INVITATION_LETTER = {
  title: '调解邀请函',
  greeting: (person: string) => `${person}：`,
  what: (court: string) =>
    `有一件纠纷和您有关。${court}请我们来调解。调解就是坐下来商量，不是开庭，也不收费。`,
  whatApplied:
    '有一件纠纷和您有关，有人向我们申请调解。调解就是坐下来商量，不是开庭，也不用打官司。',
  must: '来不来，由您定。您不愿意，调解就结束，对方还可以去法院起诉（打官司）。',
  next: '请用手机扫下面的码，或者打开网址，填邀请码和您手机号的最后四位。看完对方的要求，再答愿意不愿意。不会用手机的，请打电话给我们。',
  nextChoose:
    '请用手机扫下面的码，或者打开网址，填邀请码和您手机号的最后四位。进来以后，您和对方可以一起选一位调解员。不会用手机的，请打电话给我们。',
  toHelp: [
    '我们在调解一件纠纷，各方都同意请您来帮忙。您只说看法，由各方自己定。',
    '来不来，由您定。不想来，什么都不用做。',
    '请用手机扫下面的码，或者打开网址，填邀请码和您手机号的最后四位。先承诺保密，再看请您看的内容。',
  ],
  toJoin: (court: string) => [
    `有一件纠纷可能和您有关。${court}请我们来调解，各方都同意您参加。`,
    '来不来，由您定。不参加，各方商量的结果不能替您定。',
    '请用手机扫下面的码，或者打开网址，填邀请码和您手机号的最后四位。先看是什么纠纷，再答参加不参加。不会用手机的，请打电话给我们。',
  ],
  toHelpParty: (court: string) => [
    `有一件纠纷，有人请您帮忙念、帮忙打字。${court}请我们来调解。`,
    '您能看、能说。愿意不愿意、怎么谈、签不签字，都由本人定。',
    '请用手机扫下面的码，或者打开网址，填邀请码和您手机号的最后四位。看到听到的，请不要告诉别人。不会用手机的，请打电话给我们。',
  ],
  code: '邀请码',
  address: '网址',
  until: '有效期至',
  contact: '联系我们',
  contactOf: ({
    mediator,
    institutionPhone,
    serviceHours,
  }: {
    readonly mediator: string | null
    readonly institutionPhone: string | null
    readonly serviceHours: string | null
  }) =>
    [mediator && `调解员${mediator}`, institutionPhone && `电话 ${institutionPhone}`, serviceHours]
      .filter(Boolean)
      .join('，'),
  genuine: '我们不收费，也不问银行卡和密码。怕是骗子，请打 12368 问法院。请不要把这封信给别人看。',
  scan: ['用手机扫码进入', '码只能用一次，请本人使用'],
  fileName: '调解邀请函.pdf',
} as const
