import { readCard } from '@/lib/domain/identity/read-card'

// 从识别出的各行读居民身份证的人像面：姓名、号码；性别、出生要与号码相符（居民身份证法 第3条；GB 11643-1999）。

// The example printed in GB 11643-1999: a woman, born on 1949-12-31. The other one: a man, born on
// 1990-03-07.
const HERS = '11010519491231002X'
const HIS = '819999199003070014'

const FRONT = [
  '姓名许静',
  '性别女民族汉',
  '出生1949年12月31日',
  '住址北京市朝阳区某街1号',
  `公民身份号码${HERS}`,
]
const HIS_FRONT = ['姓名周立', '性别男', '民族汉', '出生1990年3月7日', `公民身份号码${HIS}`]

/** The front with another line in the place of the one that begins with this word. */
const withLine = (word: string, ...lines: string[]) =>
  FRONT.flatMap((line) => (line.startsWith(word) ? lines : [line]))
const ofHers = { name: '许静', number: HERS }

test.each<[string, string[], { name: string | null; number: string }]>([
  ['清楚的', FRONT, ofHers],
  ['男的，月、日一位数', HIS_FRONT, { name: '周立', number: HIS }],
  ['标签和内容分成几行', ['姓名', '许静', '性别', '女', '公民身份号码', HERS], ofHers],
  ['带空格、冒号、全角', withLine('姓名', '姓 名：许 静'), ofHers],
  ['号码中间有空格', withLine('公民', '公民身份号码 110105 19491231 002x'), ofHers],
  ['号码前有一个多余的数字', withLine('公民', `公民身份号码 1 ${HERS}`), ofHers],
  ['照片横着，各行连成一行', [[...FRONT].reverse().join(' ')], ofHers],
  ['号码用全角', withLine('公民', '公民身份号码１１０１０５１９４９１２３１００２Ｘ'), ofHers],
  ['O 当作 0，I 当作 1', withLine('公民', '公民身份号码IIO1O5194912310O2X'), ofHers],
  ['l、|、S、Z、B', HIS_FRONT.with(4, 'BI9999l99OO3O7OO|4'), { name: '周立', number: HIS }],
  ['S 当作 5，Z 当作 2', withLine('公民', '公民身份号码1101OS1949IZ31002X'), ofHers],
  ['乘号、星号当作 X', withLine('公民', '公民身份号码11010519491231002×'), ofHers],
  ['号码没有标签', withLine('公民', HERS), ofHers],
  ['出生分成三行', withLine('出生', '出生1949年', '12月', '31日'), ofHers],
  ['出生里有 O 和 I', withLine('出生', '出生I949年I2月3I日'), ofHers],
  ['次序乱了', [...FRONT].reverse(), ofHers],
  ['姓名和性别在一行', ['姓名许静性别女', '出生1949年12月31日', HERS], ofHers],
  ['性别没有读出', withLine('性别', '民族汉'), ofHers],
  ['出生没有读出', withLine('出生'), ofHers],
  [
    '少数民族姓名的间隔号',
    withLine('姓名', '姓名买买提.艾力'),
    { name: '买买提·艾力', number: HERS },
  ],
  ['生僻字', withLine('姓名', '姓名䶮𬭎'), { name: '䶮𬭎', number: HERS }],
  ['姓名没有读出', withLine('姓名'), { name: null, number: HERS }],
  ['姓名不像姓名', withLine('姓名', '姓名X1#'), { name: null, number: HERS }],
  ['姓名空着，下一行是别的项', withLine('姓名', '姓名'), { name: null, number: HERS }],
  ['同一个号码读出两次', [...FRONT, HERS], ofHers],
])('读得出：%s', (_name, lines, expected) => {
  expect(readCard(lines)).toEqual({ ok: true, value: expected })
})

test.each<[string, string[], string]>([
  [
    '国徽面',
    ['中华人民共和国', '居民身份证', '签发机关某市公安局', '有效期限2010.01.01-长期'],
    'CARD_BACK',
  ],
  ['什么也没有', [], 'CARD_UNREAD'],
  ['不是证件', ['欠条', '今欠许静五千元', '2026年1月1日'], 'CARD_UNREAD'],
  ['只有号码', [HERS], 'CARD_UNREAD'],
  ['号码少一位', withLine('公民', '公民身份号码1101051949123100'), 'CARD_UNREAD'],
  ['号码多一位', withLine('公民', `公民身份号码${HERS}1`), 'CARD_UNREAD'],
  ['校验码不对', withLine('公民', '公民身份号码110105194912310021'), 'CARD_UNREAD'],
  ['认错一个数字', withLine('公民', '公民身份号码11010519491231003X'), 'CARD_UNREAD'],
  ['两张证件', [...FRONT, HIS], 'CARD_UNREAD'],
  ['号码里没有这一天', withLine('公民', '公民身份号码110105194913310025'), 'CARD_UNREAD'],
  ['性别与号码不符', withLine('性别', '性别男民族汉'), 'CARD_DISAGREES'],
  ['出生与号码不符', withLine('出生', '出生1949年12月30日'), 'CARD_DISAGREES'],
  ['别人的号码', withLine('公民', HIS), 'CARD_DISAGREES'],
])('不当作读出：%s', (_name, lines, code) => {
  expect(readCard(lines)).toEqual({ ok: false, refusal: { code } })
})
