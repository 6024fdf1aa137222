import { readAddressLines } from '@/lib/domain/import/address-lines'

// 一个单元格里的几个送达地址：一行一个，分号后面依次是收件人、电话、邮编。

const PLAIN = { recipient: null, phone: null, postcode: null }

test.each([
  ['一个地址', '某区某路一号', [{ ...PLAIN, address: '某区某路一号' }]],
  [
    '两行两个，空行不算',
    '甲路一号\n\n 乙路二号；李某；19900000001；510000 \n',
    [
      { ...PLAIN, address: '甲路一号' },
      { address: '乙路二号', recipient: '李某', phone: '19900000001', postcode: '510000' },
    ],
  ],
  [
    '半角分号，中间的可以空着',
    '丙路;;19900000002',
    [{ ...PLAIN, address: '丙路', phone: '19900000002' }],
  ],
  ['多出一段的，读不出', '丁路；a；b；c；d', [null]],
  ['没有地址的，读不出', '；李某', [null]],
])('%s', (_title, text, addresses) => {
  expect(readAddressLines(text)).toEqual(addresses)
})
