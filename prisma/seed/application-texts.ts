import type { ApplicationGround } from '@/lib/domain/application/application'
import type { ConsultationField } from '@/lib/domain/consultation/fields'

// What people apply for at the demonstration's institutions. All of it is made up.

export type DemoApplication = {
  readonly field: ConsultationField
  readonly daysAgo: number
  /** At the branch, which one court alone invited: its clerks see that an application waits. */
  readonly atBranch?: true
  readonly name: string
  /** Pages of the application, but the institution; the number is added. */
  readonly pages: readonly ({ readonly step: string } & Readonly<Record<string, unknown>>)[]
  readonly declined?: { readonly ground: ApplicationGround; readonly words: string }
}

/** The earliest first: the code that was sent last belongs to the one that is made. */
export const APPLICATIONS: readonly DemoApplication[] = [
  {
    field: 'property',
    daysAgo: 4,
    name: '祝平',
    pages: [
      { step: 'self', kind: 'natural', writes: 'self' },
      { step: 'who', name: '祝平', documentKind: 'passport', documentNumber: 'E00000001' },
      { step: 'reach', address: '示例市示例区新安路 6 号', electronic: 'no' },
      { step: 'fellows' },
      { step: 'other', kind: 'natural', name: '楼上住户', address: '新安路 6 号 502' },
      { step: 'others' },
      {
        step: 'facts',
        field: 'property',
        facts: '楼上装修以后我家厨房漏水，找过三次，一直没有修。',
      },
      { step: 'demands', others: '把漏水修好。' },
      { step: 'materials' },
    ],
    declined: {
      ground: 'no_jurisdiction',
      words:
        '房屋不在本机构邀请法院的辖区。请向房屋所在地法院邀请的调解机构申请，名册中可以按地区查找。',
    },
  },
  {
    field: 'property',
    daysAgo: 2,
    atBranch: true,
    name: '汤宁',
    pages: [
      { step: 'self', kind: 'natural', writes: 'self' },
      { step: 'who', name: '汤宁', documentKind: 'passport', documentNumber: 'E00000003' },
      { step: 'reach', address: '示例市示例区东园街 21 号', electronic: 'no' },
      { step: 'fellows' },
      { step: 'other', kind: 'natural', name: '隔壁住户', address: '东园街 21 号 302' },
      { step: 'others' },
      {
        step: 'facts',
        field: 'property',
        facts: '隔壁把杂物堆在楼道里，出门不方便，说过几次没有搬。',
      },
      { step: 'demands', others: '把楼道里的杂物搬走。' },
      { step: 'materials' },
    ],
  },
  {
    field: 'consumer',
    daysAgo: 1,
    name: '乔云',
    pages: [
      {
        step: 'self',
        kind: 'natural',
        writes: 'other',
        writerName: '乔楠',
        writerRelation: '女儿',
      },
      { step: 'who', name: '乔云', documentKind: 'passport', documentNumber: 'E00000002' },
      { step: 'reach', address: '示例市示例区朝阳街 18 号', electronic: 'yes' },
      { step: 'fellows' },
      { step: 'other', kind: 'legal', name: '示例健身有限公司', phone: '020-00020018' },
      { step: 'others' },
      {
        step: 'facts',
        field: 'consumer',
        facts: '三月办了两年的健身卡，交了四千八百元。九月门店关了，打电话说不能退。',
      },
      { step: 'demands', what1: '退没有用完的卡费', amount1: '3600' },
      { step: 'materials' },
    ],
  },
]
