import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { IdentityForm } from '@/app/(party)/party/cases/[caseId]/identity/_components/identity-form'
import { CARD_PHOTO, cardPhotoSentence } from '@/lib/labels/zh-CN/card-photo'
import { IDENTIFY } from '@/lib/labels/zh-CN/party'
import { makePageOf } from '../../support/page-person'

// 核对身份：拍身份证，自动填好姓名和号码，由本人核对；读不出来的，填过的都在。

const declare = jest.fn()
jest.mock('@/app/(party)/party/cases/[caseId]/actions', () => ({
  declareIdentityAction: (...given: unknown[]) => declare(...given),
}))

const NUMBER = '11010519491231002X'
const fetchOfPage = globalThis.fetch
const send = jest.fn()
beforeEach(() => {
  makePageOf('p1')
  send.mockReset()
  declare.mockReset()
  globalThis.fetch = send
})
afterEach(() => {
  globalThis.fetch = fetchOfPage
})

const form = (readsPhotos = true) => (
  <IdentityForm
    caseId="c1"
    partyId="p1"
    readsPhotos={readsPhotos}
    given={null}
    known={null}
    documentId={null}
    isForSupplement={false}
  />
)
const answers = (body: object, ok = true) => send.mockResolvedValue({ ok, json: async () => body })
const photo = () => new File(['x'], 'card.jpg', { type: 'image/jpeg' })
// The field for a photo comes after the page.
const take = async () =>
  userEvent.upload(await screen.findByLabelText(CARD_PHOTO.cameraName), photo())
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const mark = (container: HTMLElement) =>
  container.querySelector<HTMLInputElement>('input[name="reading"]')!.value

test('读出来的填好，选中身份证，带上记号；请本人核对', async () => {
  answers({ name: '许静', number: NUMBER, reading: 'm1' })
  const { container } = render(form())
  await userEvent.click(screen.getByLabelText('护照'))
  await take()
  expect(await screen.findByText(CARD_PHOTO.filled)).toBeVisible()
  expect([valueOf(IDENTIFY.name), valueOf(IDENTIFY.number)]).toEqual(['许静', NUMBER])
  expect(screen.getByLabelText('居民身份证')).toBeChecked()
  expect(mark(container)).toBe('m1')
  const [path, { method, body }] = send.mock.calls[0] as [
    string,
    { method: string; body: FormData },
  ]
  expect([path, method]).toEqual(['/api/cases/c1/identity-photo', 'POST'])
  expect([...body.keys()]).toEqual(['$PERSON', 'file'])
})

test('姓名没有读出来：号码填好，写过的姓名还在', async () => {
  answers({ name: null, number: NUMBER, reading: 'm1' })
  render(form())
  await userEvent.type(screen.getByLabelText(IDENTIFY.name), '许静')
  await take()
  expect(await screen.findByText(CARD_PHOTO.filledNumber)).toBeVisible()
  expect([valueOf(IDENTIFY.name), valueOf(IDENTIFY.number)]).toEqual(['许静', NUMBER])
})

test.each([
  [
    '读不出来',
    () => answers({ message: cardPhotoSentence('CARD_UNREAD') }, false),
    cardPhotoSentence('CARD_UNREAD'),
  ],
  ['回答不成样子', () => answers({}), cardPhotoSentence('CARD_TOO_SLOW')],
  ['没有网络', () => send.mockRejectedValue(new TypeError('Failed to fetch')), CARD_PHOTO.unsent],
])('%s：说明怎么办，填过的都在', async (_name, prepare, sentence) => {
  prepare()
  const { container } = render(form())
  await userEvent.type(screen.getByLabelText(IDENTIFY.name), '许静')
  await userEvent.type(screen.getByLabelText(IDENTIFY.number), '12')
  await take()
  expect(await screen.findByText(sentence)).toBeVisible()
  expect([valueOf(IDENTIFY.name), valueOf(IDENTIFY.number)]).toEqual(['许静', '12'])
  expect(mark(container)).toBe('')
})

const again = (document: 'id_card' | 'passport', readsPhotos = true) => (
  <IdentityForm
    caseId="c1"
    partyId="p1"
    readsPhotos={readsPhotos}
    given={null}
    known={{ name: '许静', document }}
    documentId="d1"
    isForSupplement={false}
  />
)
const sent = () => Object.fromEntries(declare.mock.calls[0][1] as FormData)

test('再核对一次，按两次：拍证件，看对了按“核对”；号码从照片来，没有从前的', async () => {
  answers({ name: null, number: NUMBER, reading: 'm1' })
  declare.mockResolvedValue({ status: 'done', message: '', at: 0 })
  render(again('id_card'))
  expect([valueOf(IDENTIFY.name), valueOf(IDENTIFY.number)]).toEqual(['许静', ''])
  let taps = 0
  await take()
  taps += 1
  await screen.findByText(CARD_PHOTO.filledNumber)
  await userEvent.click(screen.getByRole('button', { name: IDENTIFY.submit }))
  taps += 1
  expect(sent()).toMatchObject({
    name: '许静',
    document: 'id_card',
    number: NUMBER,
    reading: 'm1',
    documentId: 'd1',
  })
  expect(taps).toBeLessThanOrEqual(2)
})

test('没有识别程序，再核对一次：填号码，按一次；上次的那种证件已经选好', async () => {
  declare.mockResolvedValue({ status: 'done', message: '', at: 0 })
  render(again('passport', false))
  await userEvent.type(screen.getByLabelText(IDENTIFY.number), 'E12345678')
  await userEvent.click(screen.getByRole('button', { name: IDENTIFY.submit }))
  expect(sent()).toMatchObject({ name: '许静', document: 'passport', number: 'E12345678' })
})

test('没有识别程序、没有脚本：没有拍照，和从前一样', () => {
  render(form(false))
  expect(screen.queryByLabelText(CARD_PHOTO.cameraName)).toBeNull()
  expect(renderToString(form())).not.toContain(CARD_PHOTO.camera)
  expect(screen.getByLabelText(IDENTIFY.number)).toBeVisible()
})
