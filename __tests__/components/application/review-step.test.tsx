import { render, screen, within } from '@testing-library/react'
import { ReviewStep } from '@/app/(public)/apply/[step]/_components/review-step'
import { EMPTY_CONTENT } from '@/lib/domain/application/content'
import { INSTITUTION_GONE } from '@/lib/labels/zh-CN/apply-field'
import type { DraftView } from '@/lib/queries/public/find-own-draft'

const draft: DraftView = {
  field: 'loan',
  fieldWord: '借钱',
  phone: '13800001234',
  institutionId: 'a',
  institution: '甲调解中心',
  isInstitutionGone: false,
  sum: null,
  materials: [],
  missing: ['who'],
  content: {
    ...EMPTY_CONTENT,
    facts: '借了三万元，到期没有还。',
    prefilled: ['phone', 'facts'],
  },
}

const part = (name: string) => within(screen.getByRole('region', { name }))

test('再看一遍：从咨询带来的写明来自咨询，自己写的不写；没写的指出来，不能去提交', () => {
  render(<ReviewStep draft={draft} />)
  expect(part('怎么找到申请人？').getByText('手机号码来自您的咨询，可以改。')).toBeInTheDocument()
  expect(part('发生了什么事？').getByText(/^来自您的咨询/)).toBeInTheDocument()
  expect(part('请哪家机构调解？').queryByText(/来自您的咨询/)).toBeNull()
  expect(screen.getByRole('link', { name: '去写：申请人是谁？' })).toHaveAttribute(
    'href',
    '/apply/who',
  )
  expect(screen.queryByRole('link', { name: '没有问题，去提交' })).toBeNull()
})

test('选的机构不再接受申请：说明要另选，不说没有写过；不能去提交', () => {
  const gone = { institution: null, isInstitutionGone: true, missing: ['institution' as const] }
  render(<ReviewStep draft={{ ...draft, ...gone }} />)
  expect(screen.getByText(INSTITUTION_GONE)).toBeInTheDocument()
  expect(screen.queryByText(/^还没有写/)).toBeNull()
  expect(screen.getByRole('link', { name: '去写：请哪家机构调解？' })).toHaveAttribute(
    'href',
    '/apply/institution',
  )
  expect(screen.queryByRole('link', { name: '没有问题，去提交' })).toBeNull()
})

test('都写了的，可以去提交', () => {
  render(<ReviewStep draft={{ ...draft, missing: [] }} />)
  expect(screen.getByRole('link', { name: '没有问题，去提交' })).toHaveAttribute(
    'href',
    '/apply/prove',
  )
})
