// 我的权利, as those who take part read it. Sources: 在线调解规则 第4、29条; 个人信息保护法 第17、44至46、48条.
import type { ExpectedRetention } from '@/lib/domain/dossier/expect-retention'
import { dayInFull } from './moment'

const years = (count: number | null) => (count === null ? '一直保存' : `保存 ${count} 年`)

export const RIGHTS = {
  title: '我的权利',
  readings: {
    title: '谁看过我的案子',
    help: '哪种身份的人，哪一天看过。',
    link: '查看记录',
  },
  data: {
    title: '我的资料',
    help: '系统里和您有关的，可以看，可以下载。',
    link: '查看和下载',
  },
  corrections: {
    title: '改正我的资料',
    help: '姓名、电话、地址写错了，可以请人改正。',
    link: '请求改正',
  },
  complaints: {
    title: '投诉',
    help: '调解员或者机构做得不对，您可以投诉。',
    link: '投诉和答复',
    waiting: (count: number) => `${count} 件等答复`,
  },
  kept: {
    title: '我的资料怎么用，存多久',
    lines: [
      '只用来调解这件事，不作别的用。',
      '您说的话按写明的范围看，法院不看。',
      '身份证号、电话和住址加密保存。',
      '号码被谁看过，都有记录。',
    ],
    law: '法律要求留存的，到期以前不能删。',
  },
  agreed: (count: number | null) => `谈成的，全部材料${years(count)}。`,
  failed: (count: number | null) => `没谈成的，全部材料${years(count)}。`,
  until: (day: string) => `这件事的材料保存到 ${day}。`,
  forGood: '这件事的材料一直保存。',
  leave: '我不想调解了',
} as const

/** How long the record of a case is kept, in sentences. */
export function retentionInWords(retention: ExpectedRetention): readonly string[] {
  if (!retention.isOver) return [RIGHTS.agreed(retention.agreed), RIGHTS.failed(retention.failed)]
  return [retention.until === null ? RIGHTS.forGood : RIGHTS.until(dayInFull(retention.until))]
}
