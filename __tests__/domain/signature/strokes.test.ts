import { MOST_POINTS, MOST_STROKES, readDrawing } from '@/lib/domain/signature/strokes'
import { DRAWING } from '../../support/drawing'

// 手写的笔画是有界的数字，此外什么都不收.

const of = (change: object) => {
  const read = readDrawing({ ...DRAWING, ...change })
  return 'mistake' in read ? read.mistake : 'read'
}
const many = (count: number) => Array.from({ length: count }, (_, at) => at % 200)

test.each([
  ['名字', {}, 'read'],
  ['没有笔画', { strokes: [] }, 'DRAWING_EMPTY'],
  ['只有一点', { strokes: [[100, 100]] }, 'DRAWING_EMPTY'],
  ['一小划', { strokes: [[100, 100, 110, 100]] }, 'DRAWING_EMPTY'],
  ['刚好够多的笔', { strokes: Array.from({ length: MOST_STROKES }, () => [0, 0, 99, 99]) }, 'read'],
  [
    '笔太多',
    { strokes: Array.from({ length: MOST_STROKES + 1 }, () => [0, 0]) },
    'DRAWING_TOO_LARGE',
  ],
  ['刚好够多的点', { strokes: [many(MOST_POINTS * 2)] }, 'read'],
  ['点太多', { strokes: [many(MOST_POINTS), many(MOST_POINTS + 2)] }, 'DRAWING_TOO_LARGE'],
  ['出了框', { strokes: [[0, 0, 401, 50]] }, 'DRAWING_UNREADABLE'],
  ['在框的上面', { strokes: [[0, -1, 100, 50]] }, 'DRAWING_UNREADABLE'],
  ['不是数', { strokes: [[0, 0, '"/><script>', 50]] }, 'DRAWING_UNREADABLE'],
  ['无穷大', { strokes: [[0, 0, Infinity, 50]] }, 'DRAWING_UNREADABLE'],
  ['不成对', { strokes: [[0, 0, 50]] }, 'DRAWING_UNREADABLE'],
  ['框没有大小', { width: 0 }, 'DRAWING_UNREADABLE'],
  ['框比屏幕大', { width: 5000 }, 'DRAWING_UNREADABLE'],
  ['笔画不是列表', { strokes: 'M0 0' }, 'DRAWING_UNREADABLE'],
] as const)('%s', (_name, change, expected) => {
  expect(of(change)).toBe(expected)
})

test.each([null, 7, 'x', []])('不是图：%j', (sent) => {
  expect(readDrawing(sent)).toEqual({ mistake: 'DRAWING_UNREADABLE' })
})
