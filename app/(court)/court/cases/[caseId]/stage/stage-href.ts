import { STAGE } from '@/lib/labels/zh-CN/court-stage'

type Done = keyof typeof STAGE.done

/** The page of what follows a mediation, after an act there. */
export const stageDone = (caseId: string, done: Done) => ({
  message: STAGE.done[done],
  refresh: '/court',
  goTo: `/court/cases/${caseId}/stage?done=${done}`,
})
