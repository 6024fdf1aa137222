import type { Rating } from '@/lib/domain/consultation/consultation'
import type { ConsultationField } from '@/lib/domain/consultation/fields'

// What people ask the demonstration's institution, and what it publishes. All of it is made up.

export type DemoConsultation = {
  readonly field: ConsultationField
  /** Working hours are counted by the application: days and hours before now. */
  readonly daysAgo: number
  readonly hour: number
  readonly question: string
  /** Days later, and the words. */
  readonly answer?: readonly [daysLater: number, words: string]
  readonly again?: readonly [daysLater: number, words: string]
  readonly referred?: readonly [daysLater: number, words: string]
  readonly rating?: readonly [daysLater: number, rating: Rating, words: string]
}

export const CONSULTATIONS: readonly DemoConsultation[] = [
  {
    field: 'property',
    daysAgo: 5,
    hour: 10,
    question:
      '楼上防水坏了，我家屋顶漏水，物业一直不修。我能不能不交物业费？我的电话是 19900009001。',
    answer: [
      0,
      '您好。一般不能全部不交，可以要求减免一部分。请保留报修记录、照片和与物业的聊天记录。先查楼上是否仍在保修期，在保修期的由开发商修。愿意的话，可以向我们申请调解，不收费。',
    ],
    rating: [1, 'good', '说得很清楚，谢谢。'],
  },
  {
    field: 'neighbour',
    daysAgo: 4,
    hour: 15,
    question: '邻居在楼道里堆满东西，说了几次都不搬，还骂人。该找谁？',
    answer: [
      0,
      '您好。楼道是公共部位，堆物还影响消防。可以先请物业、居委会到场劝说，仍不搬的，可以申请调解。',
    ],
    again: [1, '居委会来过了，他当面答应，过后又堆。申请调解要带什么材料？'],
  },
  {
    field: 'labour',
    daysAgo: 3,
    hour: 9,
    question: '公司拖欠我两个月工资，老板说没钱。我没有签合同，还能要回来吗？',
  },
  {
    field: 'family',
    daysAgo: 1,
    hour: 16,
    question: '父母的房子没有写遗嘱，我们兄妹三个怎么分？有一个常年不在家。',
  },
  {
    field: 'other',
    daysAgo: 8,
    hour: 11,
    question: '我被人打伤住院，派出所已经立案，医药费谁来付？',
    referred: [
      0,
      '您好。派出所已经立案的，请先找办案民警，可以在刑事案件中提出赔偿。涉及经济赔偿的商量，可以再来找我们。',
    ],
  },
  {
    field: 'consumer',
    daysAgo: 12,
    hour: 14,
    question: '在健身房办了三年的卡，没去几次就关门了，能退钱吗？',
    answer: [
      3,
      '您好。可以要求退还没有使用的部分。请准备合同、付款凭证和会员卡。关门的，可以同时向市场监管部门投诉。',
    ],
  },
]

export const PUBLISHED: readonly {
  readonly field: ConsultationField
  readonly daysAgo: number
  readonly question: string
  readonly answer: string
  readonly isWithdrawn?: true
}[] = [
  {
    field: 'property',
    daysAgo: 16,
    question: '物业没修好，可以不交物业费吗？',
    answer:
      '一般不能全部不交，可以要求减免一部分。\n请保留报修记录和照片，写明哪天报修、物业怎么答复。\n协商不成的，可以申请调解；调解不成的，可以向法院起诉。',
  },
  {
    field: 'property',
    daysAgo: 29,
    question: '屋顶漏水，找开发商还是找物业？',
    answer:
      '先看保修期。防水保修一般是 5 年，在保修期内找开发商。\n过了保修期，公共部位由物业负责维修，费用可以用维修资金。',
  },
  {
    field: 'neighbour',
    daysAgo: 40,
    question: '楼上太吵，怎么办？',
    answer:
      '先记下吵闹的时间和次数，可以录音。\n请物业、居委会上门劝说。仍不改的，可以报警，也可以申请调解。',
  },
  {
    field: 'loan',
    daysAgo: 52,
    question: '借钱给朋友，没有借条还能要吗？',
    answer:
      '能。转账记录、聊天记录、证人都可以证明借过钱。\n先请对方补写借条，写明金额、还款日期和利息。',
  },
  {
    field: 'labour',
    daysAgo: 61,
    question: '没有签劳动合同，能要双倍工资吗？',
    answer:
      '用人单位自用工之日起超过一个月不满一年没有签的，应当每月支付二倍工资。\n要在一年内申请劳动仲裁，也可以先申请调解。',
  },
  {
    field: 'family',
    daysAgo: 70,
    question: '调解协议不履行怎么办？',
    answer:
      '协议生效后 30 天内，双方可以一起请法院确认。\n法院确认有效后，一方不履行，另一方可以申请强制执行。',
  },
  {
    field: 'traffic',
    daysAgo: 88,
    question: '被电动车撞了，对方没有保险，找谁赔？',
    answer: '先报警，拿到事故认定书。由有责任的一方赔偿。\n可以申请调解，写明分几次、哪天付清。',
    isWithdrawn: true,
  },
]
