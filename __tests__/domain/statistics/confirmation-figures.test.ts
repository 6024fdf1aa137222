import { toConfirmationFigures } from '@/lib/domain/statistics/confirmation-figures'

// 司法确认统计：每个数由哪些事情相加，没有的是零，没有一件的用时没有中位数。

test('每个数由什么相加', () => {
  expect(
    toConfirmationFigures({
      happened: {
        submitted: 9,
        corrected: 1,
        admitted: 7,
        not_admitted: 2,
        confirmed: 5,
        dismissed: 1,
        withdrawn: 3,
        deemed_withdrawn: 4,
        lapsed: 6,
        set_aside: 1,
      },
      days: { admission: 2.5, review: 11 },
    }),
  ).toEqual({
    submitted: 9,
    corrected: 1,
    admitted: 7,
    refused: 2,
    confirmed: 5,
    dismissed: 1,
    withdrawn: 7,
    setAside: 1,
    admissionDays: 2.5,
    reviewDays: 11,
  })
})

test('什么也没有', () => {
  const { admissionDays, reviewDays, ...counts } = toConfirmationFigures({ happened: {}, days: {} })
  expect(Object.values(counts)).toEqual(Array(8).fill(0))
  expect([admissionDays, reviewDays]).toEqual([null, null])
})
