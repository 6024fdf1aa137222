import {
  findInstitutionMistakes,
  INSTITUTION_KINDS,
  type InstitutionProfile,
} from '@/lib/domain/institution/profile-rules'

const SOUND: InstitutionProfile = {
  kind: 'people',
  acceptsScope: '本区的民事纠纷',
  specialties: ['tort'],
  chargesFees: false,
  feeStandard: null,
  licenceNo: null,
  contactPerson: null,
  contactPhone: '020-83210000',
  address: null,
  serviceHours: null,
  introduction: null,
  district: null,
  answerHours: null,
}
const of = (change: Partial<InstitutionProfile>) => findInstitutionMistakes({ ...SOUND, ...change })

test('人民调解不得收费，写了标准也不行（人民调解法第4条）', () => {
  expect(of({ chargesFees: true })).toEqual({ chargesFees: 'PEOPLE_MEDIATION_IS_FREE' })
  expect(of({ chargesFees: true, feeStandard: '每件 500 元' })).toEqual({
    chargesFees: 'PEOPLE_MEDIATION_IS_FREE',
  })
})

test.each(INSTITUTION_KINDS.filter((kind) => kind !== 'people'))(
  '%s：收费的应当公开标准（商事调解条例第16条），写了就可以',
  (kind) => {
    expect(of({ kind, chargesFees: true })).toEqual({ feeStandard: 'FEE_STANDARD_REQUIRED' })
    expect(of({ kind, chargesFees: true, feeStandard: '每件 500 元' })).toEqual({})
    expect(of({ kind })).toEqual({})
  },
)

test('不收费的不写收费标准', () => {
  expect(of({ kind: 'lawyer', feeStandard: '每件 500 元' })).toEqual({
    feeStandard: 'FEE_STANDARD_WITHOUT_FEE',
  })
})

test('受理范围、擅长领域、联系电话应当公布（在线调解规则第5条）', () => {
  expect(of({ acceptsScope: null, specialties: [], contactPhone: null })).toEqual({
    acceptsScope: 'REQUIRED',
    specialties: 'CHOOSE_AT_LEAST_ONE',
    contactPhone: 'REQUIRED',
  })
  expect(of({})).toEqual({})
})
