import { render, screen, within } from '@testing-library/react'
import { SetUpSteps } from '@/app/(system)/system/setup/_components/set-up-steps'
import type { SetUpFacts } from '@/lib/domain/setup/set-up-steps'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { presentSetUp } from '@/lib/queries/system/present-set-up'

jest.mock('next/navigation', () => ({ useRouter: () => ({ push: jest.fn() }) }))

const NOTHING: SetUpFacts = {
  courts: 0,
  courtsWithAccess: 0,
  institutions: 0,
  invitedInstitutions: 0,
  institutionsWithAdmin: 0,
  connections: 0,
  institutionsWithMediator: 0,
  rosterMediators: 0,
  institutionsWithProfile: 0,
  securityAdmins: 0,
  auditors: 0,
}

function show(facts: Partial<SetUpFacts>) {
  const { steps } = presentSetUp({ ...NOTHING, ...facts }, [], toLocalDate(now()))
  render(<SetUpSteps steps={steps} />)
  return (title: string) => {
    const step = screen.getByRole('heading', { name: title }).closest('li')!
    return { step, links: within(step).queryAllByRole('link') }
  }
}

test('没有安全管理员时，新增管理员没有提交的按钮，写明命令；有了以后可以提交', () => {
  const { step, links } = show({})('配齐安全管理员和审计管理员')
  expect(links).toEqual([])
  expect(step).toHaveTextContent('npm run admin:create -- --role security_admin')
})

test('有安全管理员的，可以提交审计管理员，不再写命令', () => {
  const { step, links } = show({ securityAdmins: 1 })('配齐安全管理员和审计管理员')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/system/proposals/new'])
  expect(step).not.toHaveTextContent('npm run')
})

test('别人办理的写明谁在哪里办；调解员多的还可以批量导入', () => {
  const of = show({})
  expect(of('添加调解员').step).toHaveTextContent('办理：机构管理员：添加服务人员')
  expect(of('添加调解员').links).toHaveLength(1)
  expect(of('法院名册确认调解员').step).toHaveTextContent('法院名册 · 推荐入册')
  expect(of('公布机构资料').step).toHaveTextContent('服务机构列表 · 修改资料')
  expect(of('添加法院').step).not.toHaveTextContent('办理：')
})

test('有默认值的不算步骤，写明去哪里核对', () => {
  const of = show({})
  const places = ['参数', '字典', '法院的规则'].map((title) => {
    const { step, links } = of(title)
    expect(step).toHaveTextContent('有默认值')
    return links.map((link) => link.getAttribute('href'))
  })
  expect(places).toEqual([['/system/parameters'], ['/system/dictionaries'], ['/system/courts']])
})
