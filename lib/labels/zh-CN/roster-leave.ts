// 移出名册: an institution leaves the roster of one court
// (docs/decisions/0179-ends-of-institutions.md).

export const ROSTER_LEAVE = {
  title: '移出名册',
  titleOf: (name: string) => `将${name}移出名册`,
  subtitle: '先停止引调，再处理待受理的案件，最后办理。移出后须重新推荐、确认才能再次入册。',
  over: (name: string, standing: string) => `${name}的状态为“${standing}”，不需要办理移出名册。`,
  back: '返回名册项',
  steps: {
    stop: '一、停止引调',
    pending: '二、待受理的案件',
    running: '三、已受理的案件',
    leave: '四、办理',
  },
  stopped: '已暂停，本院不再向该机构引调新案件。',
  notStopped: '该机构仍在册，办理期间可能收到新的引调案件。有待受理案件的，请先在名册项中暂停。',
  toStop: '前往暂停',
  noPending: '没有待受理的案件。',
  pending: (count: number) => `待受理 ${count} 件`,
  pendingText:
    '在确认期限内的，由该机构受理或者不受理；逾期未确认的，可以收回后重新引调（在线调解规则第12条）。',
  recall: '收回',
  waits: '确认期限内',
  noRunning: '没有已受理、未结案的案件。',
  running: (unassigned: number, mediating: number) =>
    `待分配 ${unassigned} 件，已分配、调解中 ${mediating} 件`,
  runningText:
    '不再特邀不是终结调解的情形（在线调解规则第25条），已受理的案件由该机构继续办理完毕。该机构不能继续的，由调解员依法终结调解，案件交回本院。',
  unarchived: (count: number) => `另有 ${count} 件已结案、尚未归档，由该机构补正卷宗后归档。`,
  shown: (shown: number, all: number) => `共 ${all} 件，列出 ${shown} 件。`,
  notYet: '待受理的案件全部处理后，方可办理。',
  effects: (name: string) =>
    `办理后，本院不再向${name}引调案件，该机构不能补录本院未结案的案件；调解员个人的入册不变。结果告知该机构。`,
  wordsHelp: '该机构能看到全文。',
  submit: '移出名册',
  done: (name: string) => `已将${name}移出名册。`,
} as const
