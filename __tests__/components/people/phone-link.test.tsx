import { render, screen } from '@testing-library/react'
import { PhoneLink } from '@/app/(institution)/institution/people/_components/phone-link'

test('号码一按就拨；读不出来的写明请联系系统管理员，不能拨', () => {
  const { rerender } = render(<PhoneLink phone="13812345678" />)
  expect(screen.getByRole('link', { name: '13812345678' })).toHaveAttribute(
    'href',
    'tel:13812345678',
  )
  rerender(<PhoneLink phone={null} />)
  expect(screen.getByText('号码无法读取，请联系系统管理员')).toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})
