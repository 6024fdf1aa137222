import { decideRun } from '@/lib/domain/jobs/decide-run'
import {
  isRunDue,
  isRunLate,
  judgeRuns,
  nextRunAt,
  removedBefore,
  type RunState,
} from '@/lib/domain/jobs/recurring-jobs'

// 定时任务何时到时、何时算迟了、失败后何时重试；正在执行的不再开始一次。

const NOW = new Date('2026-11-30T08:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const last = (minutes: number, state: RunState = 'done') => ({ startedAt: ago(minutes), state })

test.each([
  ['从未执行', 'sweep_files', null, true],
  ['每天的，一天前执行过', 'sweep_files', last(1_440), true],
  ['计时器早到了几秒', 'sweep_files', last(1_439.8), true],
  ['每天的，一小时前执行过', 'sweep_files', last(60), false],
  ['每天的，失败后十分钟', 'sweep_files', last(10, 'failed'), true],
  ['每天的，中断后十分钟', 'sweep_files', last(10, 'lost'), true],
  ['每天的，失败后五分钟', 'sweep_files', last(5, 'failed'), false],
  ['每十分钟的，十分钟前', 'plan_warnings', last(10), true],
  ['每十分钟的，刚刚', 'plan_warnings', last(1), false],
] as const)('%s：到时 = %s', (_name, job, run, isDue) => {
  expect(isRunDue(job, run, NOW)).toBe(isDue)
})

test('下一次是上一次开始之后那么久；从未执行的没有时刻', () => {
  expect(nextRunAt('sweep_files', last(60))).toEqual(new Date('2026-12-01T07:00:00Z'))
  expect(nextRunAt('sweep_files', last(5, 'failed'))).toEqual(new Date('2026-11-30T08:05:00Z'))
  expect(nextRunAt('sweep_files', null)).toBeNull()
})

test('迟了两次检查以上才算没有按时执行', () => {
  expect(isRunLate('plan_warnings', last(30), NOW)).toBe(false)
  expect(isRunLate('plan_warnings', last(31), NOW)).toBe(true)
  expect(isRunLate('plan_warnings', null, NOW)).toBe(false)
})

test('失败的、中断的、没有按时执行的、持续任务没有动静的，各自列出', () => {
  const run = (job: string, state: RunState, minutes: number) => ({
    job,
    state,
    createdAt: ago(minutes),
    startedAt: ago(minutes),
    endedAt: state === 'running' ? null : ago(minutes),
  })
  expect(
    judgeRuns(
      [
        run('sweep_files', 'failed', 5),
        run('merge_tallies', 'lost', 5),
        run('plan_warnings', 'done', 40),
        run('seal_chains', 'running', 600),
        run('outbox', 'done', 31),
        run('deliveries', 'failed', 1),
        run('changes', 'done', 1),
      ],
      NOW,
    ),
  ).toEqual({
    failed: ['sweep_files', 'merge_tallies', 'deliveries'],
    late: ['plan_warnings', 'outbox'],
  })
})

test('正在执行或者等待执行的不再开始，说明是谁、何时', () => {
  const open = { requestedByName: '孙立', createdAt: ago(2), startedAt: ago(1) }
  expect(decideRun(null)).toEqual({ ok: true, value: null })
  expect(decideRun({ ...open, state: 'running' })).toMatchObject({
    refusal: { code: 'JOB_RUNS', facts: { by: '孙立', at: ago(1).toISOString(), waits: false } },
  })
  expect(decideRun({ ...open, startedAt: null, state: 'waiting' })).toMatchObject({
    refusal: { facts: { at: ago(2).toISOString(), waits: true } },
  })
})

test('正常的保留 7 天，其余 90 天', () => {
  expect(removedBefore(NOW)).toEqual({
    done: new Date('2026-11-23T08:00:00Z'),
    other: new Date('2026-09-01T08:00:00Z'),
  })
})
