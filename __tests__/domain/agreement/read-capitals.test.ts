import { readCapitals } from '@/lib/domain/agreement/wording/read-capitals'
import { parseAmount } from '@/lib/domain/money/amount'
import { amountInCapitals } from '@/lib/labels/zh-CN/money'

// 正确填写票据和结算凭证的基本规定 第1至4条. Reading is the reverse of writing.

test.each([
  '0.00',
  '0.05',
  '0.30',
  '1.00',
  '10.00',
  '19.09',
  '100.10',
  '1005.00',
  '32600.00',
  '38650.5',
  '100000.00',
  '1000001.01',
  '20300000.00',
  '100000000.00',
  '1203004050.67',
])('%s 写成大写，读回来是同一金额', (text) => {
  const amount = parseAmount(text)
  expect(amount.ok).toBe(true)
  if (!amount.ok) return
  const capitals = amountInCapitals(amount.value)
  // An amount below one yuan is written without 元, which texts of agreements do not use.
  expect(readCapitals(capitals)).toBe(capitals.includes('元') ? amount.value : null)
})

test.each(['', '叁万', '三万元整', '人民币叁叁万元整', '叁元贰', '人民币元整'])(
  '“%s”不是大写金额',
  (words) => {
    expect(readCapitals(words)).toBeNull()
  },
)
