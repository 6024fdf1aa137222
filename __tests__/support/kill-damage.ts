import type { Snapshot } from './kill-snapshot'

// Damage done to a sound snapshot, which the inspection of the kill tests must find.

export type Mutation = readonly [what: string, mutate: (snapshot: Snapshot) => Snapshot]

/** Takes the first row away that fits. Throws where none does: then nothing would be tried. */
export function without<T extends object>(
  rows: readonly T[],
  fits: (row: T) => boolean = () => true,
): T[] {
  const index = rows.findIndex(fits)
  if (index < 0) throw new Error('the undisturbed work left no such row')
  return rows.filter((_, at) => at !== index)
}

export function changed<T extends object>(
  rows: readonly T[],
  change: Partial<Record<keyof T, unknown>>,
  fits: (row: T) => boolean = () => true,
): T[] {
  const index = rows.findIndex(fits)
  if (index < 0) throw new Error('the undisturbed work left no such row')
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row))
}

const ofChild =
  (
    table: keyof Snapshot['children'],
    work: (rows: Snapshot['children'][typeof table]) => readonly object[],
  ) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    children: { ...snapshot.children, [table]: work(snapshot.children[table]) },
  })

/** Every kind of half-done case, each made from a sound snapshot. */
export const HALF_DONE: readonly Mutation[] = [
  [
    '状态变了而没有事件',
    (all) => ({
      ...all,
      cases: changed(all.cases, { status: 'closed' }, ({ status }) => status !== 'closed'),
    }),
  ],
  [
    '版本号没有随变动增加',
    (all) => ({ ...all, cases: changed(all.cases, { version: 1 }, ({ version }) => version > 1) }),
  ],
  [
    '期限与告知的不同',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { mediation_due_on: '2031-01-01' },
        (row) => row.mediation_due_on !== null,
      ),
    }),
  ],
  [
    '最后的行为不是最后一个',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { last_act: 'case.referred' },
        (row) => row.last_act !== 'case.referred',
      ),
    }),
  ],
  [
    '调解员从未分配',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { mediator_id: all.cases[0]!.id },
        (row) => row.mediator_id !== null,
      ),
    }),
  ],
  [
    '有事件而案件没有变',
    (all) => ({
      ...all,
      cases: changed(
        all.cases,
        { status: 'pending_acceptance' },
        ({ status }) => status !== 'pending_acceptance',
      ),
    }),
  ],
  [
    '变动缺少事件',
    (all) => ({ ...all, events: without(all.events, ({ kind }) => kind === 'case.accepted') }),
  ],
  ['缺少分配记录', ofChild('assignments', (rows) => without(rows))],
  [
    '分配记录没有结束',
    ofChild('assignments', (rows) =>
      changed(rows, { ended_at: null }, (row) => row.ended_at !== null),
    ),
  ],
  [
    '分配记录没有接收',
    ofChild('assignments', (rows) =>
      changed(rows, { accepted_at: null }, (row) => row.accepted_at !== null),
    ),
  ],
  ['接收缺少披露声明', ofChild('disclosures', (rows) => without(rows))],
  ['联系缺少记录', ofChild('contacts', (rows) => without(rows))],
  ['结案缺少情况说明', ofChild('closings', (rows) => without(rows))],
  [
    '无人作出的不受理',
    (all) =>
      ofChild('case_declines', (rows) => [
        ...rows,
        { case_id: all.cases[0]!.id, reason_code: 'other' },
      ])(all),
  ],
  ['积分没有记下', ofChild('score_points', (rows) => without(rows))],
  [
    '积分属于别的事件',
    (all) => ofChild('score_points', (rows) => changed(rows, { event_id: all.events[0]!.id }))(all),
  ],
  ['积分多出一条', ofChild('score_points', (rows) => [...rows, rows[0]!])],
  ['少一名当事人', ofChild('parties', (rows) => without(rows))],
  ['少了代理人', ofChild('agents', (rows) => without(rows))],
  ['少一处送达地址', ofChild('service_addresses', (rows) => without(rows))],
  ['少一份材料', (all) => ({ ...all, materials: without(all.materials) })],
  ['少了引调回执', (all) => ({ ...all, receipts: without(all.receipts) })],
  ['当事人所属的案件不存在', (all) => ({ ...all, cases: without(all.cases) })],
]
