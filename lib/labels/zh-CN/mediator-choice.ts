import type { AssignmentBasis, ChoiceState } from '@/lib/domain/mediator-choice/choice'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from './moment'

// 双方共同选调解员: what the institution reads. What a party reads is in party-choice.ts.

/** The last day of a choice: its period ends at midnight, which belongs to the day before. */
const dayOf = (dueAt: Date) => toLocalDate(new Date(dueAt.getTime() - 1))

/** 12月2日 */
export const choiceDayInWords = (dueAt: Date, today: LocalDate) => dayInWords(dayOf(dueAt), today)

/** 12月2日 24时, in records 2026-12-02 24时. */
export function choiceDueInWords(dueAt: Date, today: LocalDate | null = null): string {
  return `${today ? choiceDayInWords(dueAt, today) : dayOf(dueAt)} 24时`
}

export const CHOICE_ACTS = {
  'choice:open': '请双方共同选任',
  'choice:answer': '当事人选调解员',
  'choice:end': '提前结束共同选任',
} as const

/** The beginning of the sentence of an assignment. */
export const ASSIGNMENT_BASIS = {
  chosen_together: '按双方共同选定，',
  other_than_chosen: '未按双方共同选定，',
  no_common: '双方未共同选定，由机构指定，',
} as const satisfies Record<AssignmentBasis, string>

/** How a choice ended, as the record says it. */
export const CHOICE_RESULT = {
  title: '共同选任结束',
  chosen: (mediator: string) => `双方共同选定${mediator}为调解员。`,
  not_chosen: () => '双方均已答复，未共同选定调解员，由机构指定。',
  lapsed: () => '两个工作日届满，双方未共同选定调解员，由机构指定。',
  ended: () => '机构提前结束共同选任，由机构指定调解员。',
} as const

export const CHOICE = {
  title: '共同选任调解员',
  open: CHOICE_ACTS['choice:open'],
  law: '双方在两个工作日内各选一至三名调解员，选到同一人的，由其调解；未能共同选定的，由机构指定（在线调解规则第10条、特邀调解规定第12条）。',
  opens: (due: string) => `现在开启的，双方应于 ${due}前选定；在此期间不能分配调解员。`,
  candidates: (count: number) => `可选调解员 ${count} 名`,
  candidatesHelp: '按名册顺序；停用、请假、承办已满或者应当回避的，不在其中。',
  opened: '已请双方共同选任，已进入的当事人收到短信。',
  notNow: '现在不能开启共同选任',
  back: '返回案件',
  see: '查看共同选任',
  parties: '各方当事人',
  silent: '尚未答复',
  answered: (by: string, at: string) => `${at} 已答复（${by}）`,
  hidden:
    '答复了什么，结束前任何人都看不到。结束时只公布共同选定的人；未共同选定的，只向机构告知提名各方都提到的人选。名单即行删除。',
  invite: '邀请当事人进入',
  inviteHelp: '当事人凭短信链接或者邀请函进入本案后方可选任。调解员接收以前，由机构邀请。',
  end: '提前结束',
  endHelp:
    '结束后由机构指定调解员，双方已选的名单即行删除；理由记入办理过程，法院可以看到结束的事实。',
  reason: '结束的理由',
  endSubmit: '结束共同选任',
  endDone: '共同选任已结束，请指定调解员。',
  chip: '双方选定',
  noteHelp: (chosen: string) =>
    `双方共同选定了${chosen}。改由他人调解的，请说明理由（将记入办理过程，法院可以看到）。`,
  chosenGone: (chosen: string) =>
    `双方共同选定的${chosen}现在不能承办，原因见下；请说明理由后另行指定。`,
  choosing: '双方正在共同选任调解员，结束前不能分配。',
  hasChosen: '双方已经共同选定调解员，请打开本案分配。',
  row: (day: string) => `双方选任至${day}`,
  clock: (due: string) => `双方共同选任至 ${due}（在线调解规则第10条）`,
} as const

/** One sentence with a date; `wished`: whom those who named someone named. */
export function choiceInWords({
  state,
  due,
  ended,
  answered,
  chosen,
  wished,
}: {
  readonly state: ChoiceState
  readonly due: string
  readonly ended: string | null
  readonly answered: { readonly count: number; readonly of: number }
  readonly chosen: string | null
  readonly wished: string | null
}): string {
  const wish = wished ? `答复的当事人希望由${wished}调解。` : ''
  switch (state) {
    case 'open':
      return `双方正在共同选任，最迟 ${due}；${answered.of} 方中已有 ${answered.count} 方答复。`
    case 'chosen':
      return `双方已于 ${ended} 共同选定${chosen}，请分配。`
    case 'not_chosen':
      return `双方已于 ${ended} 答复，未共同选定，由机构指定。${wish}`
    case 'lapsed':
      return `至 ${due} 双方未共同选定，由机构指定。${wish}`
    case 'ended':
      return `机构已于 ${ended} 提前结束共同选任，由机构指定。`
  }
}
