// 密封报价 in words, for both parties and the mediator.
import type { BlindState } from '@/lib/domain/blind-offer/blind-offer'
import type { BlindResult, BlindRule } from '@/lib/domain/blind-offer/vocabulary'

export type BlindEnd = Exclude<BlindState, 'open'>

export const blindEnd: Readonly<Record<BlindEnd, string>> = {
  matched: '已经对上',
  missed: '三轮都没有对上',
  ended: '已经结束',
  expired: '已过时间',
}

export const blindRule: Readonly<Record<BlindRule, string>> = {
  middle: '肯付的不少于想要的，就取中间的数',
  same: '两个数一样，才算对上',
}

/** In the record, after an amount was named. */
export const blindResult: Readonly<Record<BlindResult, string>> = {
  waits: '等对方填。',
  matched: '两方对上了。',
  again: '没有对上，进入下一轮。',
  missed: '没有对上，三轮已满。',
}

/** How a match is found, and what each learns by it: read before the first amount is named. */
export const blindRuleExplained: Readonly<Record<BlindRule, readonly string[]>> = {
  middle: [
    '肯付的不少于想要的，就对上了，按中间的数。',
    '对上以后，从中间的数能算出对方填的数。',
    '没有对上，只告诉两方“没有对上”，差多少谁也不知道。',
  ],
  same: ['两个数一样，就对上了，按这个数。', '没有对上，只告诉两方“没有对上”，差多少谁也不知道。'],
}

export const BLIND = {
  title: '密封报价',
  name: (no: number) => `第${no}次密封报价`,
  help: '两方各填一个数。对方看不到，调解员和机构也看不到。',
  rounds: '最多三轮。每一轮两方都填了，才比一次。',
  removed: '比过以后，填的数马上删掉，不留底。',
  notBinding: '对上了，由调解员写进协议草稿。签字以前，对谁都没有约束力。',
  between: (payer: string, payee: string) => `${payer}付给${payee}`,
  round: (round: number, left: number) =>
    left === 0 ? `第 ${round} 轮，最后一轮` : `第 ${round} 轮，后面还有 ${left} 轮`,
  until: (until: string, left: string) => `请在 ${until} 前填，${left}`,
  entered: (name: string) => `${name}已经填了`,
  waits: (name: string) => `等${name}填`,
  missedBefore: (round: number) => `第 ${round} 轮没有对上`,
  matched: (amount: string) => `对上了：${amount}`,
  rule: '怎样算对上',
  payer: '谁付',
  payee: '付给谁',
  due: '请两方在什么时候前填',
  open: '发起密封报价',
  openHelp: '适合只差金额、两方都不愿先说数的情况。只有两方能看到有没有对上。',
  submitOpen: '发给两方',
  opened: '已经发给两方。',
  noDue: '调解期限已到，不能再发起。',
  end: '不用这个办法了',
  endByMediator: '结束',
  endHelp: '结束以后，填过的数马上删掉。对方只知道已经结束。',
  ended: '已经结束。',
  payMost: '我最多肯付（元）',
  wantLeast: '我最少想要（元）',
  same: '我填的数（元）',
  enterFor: (name: string) => `替${name}填`,
  seal: '封好，交上去',
  sealHelp: '交上去以后不能看，也不能改。',
  done: {
    waits: '已经封好。等对方填了，再告诉您有没有对上。',
    matched: '两方对上了。',
    again: '没有对上。可以再填一轮。',
    missed: '没有对上，三轮已满。还可以用别的办法商量。',
  } satisfies Record<BlindResult, string>,
  none: '现在没有密封报价。',
  toDraft: '写入协议草稿',
  sealedTo: '谁也看不到',
  needsAuthority: '填数要由当事人本人办理。代理人要有特别授权（民事诉讼法第62条）。',
  waitsForYou: '等您填',
} as const
