import { render, screen } from '@testing-library/react'
import { VerificationForm } from '@/app/(public)/verify/_components/verification-form'
import { VerifiedFacts } from '@/app/(public)/verify/_components/verified-facts'
import type { VerifiedView } from '@/lib/queries/verification/verify-number'
import { VERIFICATION } from '@/lib/labels/zh-CN/verification'

// 核验页：结论在前，输入的不丢，哪一栏写错就在哪一栏说明。

const VIEW: VerifiedView = {
  kind: '调解协议书',
  issuer: '示例区和谐调解中心',
  day: '2026-11-20',
  pages: '2 页',
  voidedOn: null,
  signature: '已出具签署件',
  sha256: 'a'.repeat(64),
  signedSha256: 'b'.repeat(64),
  manifestSha256: null,
}

test('有效的写明真实有效和各项；作废的写明自哪一天起', () => {
  const { rerender } = render(<VerifiedFacts view={VIEW} />)
  expect(screen.getByRole('status')).toHaveTextContent('真实有效')
  for (const text of ['调解协议书', '示例区和谐调解中心', '2 页', '已出具签署件'])
    expect(screen.getByText(text)).toBeInTheDocument()
  rerender(<VerifiedFacts view={{ ...VIEW, voidedOn: '2026-11-22' }} />)
  expect(screen.getByRole('status')).toHaveTextContent('真实，但已于 2026-11-22 作废')
  expect(screen.queryByText('真实有效')).not.toBeInTheDocument()
})

test('表单不用脚本，以网址发送；写错的一栏有说明，输入的都在', () => {
  const { container } = render(
    <VerificationForm
      typed={{ number: '调协1号', code: 'HY-7K3F-92QD' }}
      malformed={{ number: true, code: false }}
    />,
  )
  const form = container.querySelector('form')!
  expect([form.method, form.getAttribute('action')]).toEqual(['get', '/verify'])
  const number = screen.getByLabelText(VERIFICATION.number)
  expect(number).toHaveValue('调协1号')
  expect(number).toHaveAccessibleDescription(expect.stringContaining('编号的写法不对'))
  const code = screen.getByLabelText(VERIFICATION.code)
  expect(code).toHaveValue('HY-7K3F-92QD')
  expect(code).toBeValid()
  expect([...new FormData(form).keys()]).toEqual(['number', 'code'])
})
