import fc from 'fast-check'
import {
  maskAccount,
  maskAddress,
  maskDocumentNumber,
  maskName,
  maskPhone,
} from '@/lib/domain/identity/masking'

describe('脱敏', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['020-83210000', '020-****0000'],
    ['0660-3321234', '0660-****1234'],
    ['020-83210000-123', '020-****0000'],
    ['4001234567', '400****4567'],
    ['83210000', '****00'],
    ['1234', '****'],
    ['', '****'],
  ])('电话 %s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it.each([
    ['440104199001011234', '440***********1234'],
    ['11010519491231002X', '110***********002X'],
    ['USA123456789012', 'USA********9012'],
    ['E12345678', 'E******78'],
    ['123', '***'],
    ['', ''],
  ])('证件 %s → %s', (number, masked) => {
    expect(maskDocumentNumber(number)).toBe(masked)
  })

  it.each([
    ['张三', '张*'],
    ['李小龙', '李**'],
    ['欧阳修文', '欧**'],
    ['买买提·吐尔逊', '买**'],
    ['Alexander Smith', 'A**'],
    ['𠮷田', '𠮷*'],
    ['张', '张'],
    ['', ''],
  ])('姓名 %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['6222021234567890123', '****0123'],
    ['6222 0212 3456 7890', '****7890'],
    ['12345678', '****'],
    ['', '****'],
  ])('账户 %s → %s', (account, masked) => {
    expect(maskAccount(account)).toBe(masked)
  })

  it.each([
    ['广东省广州市越秀区北京路1号2栋303房', '广东省广州市越秀区***'],
    ['广州市越秀区北京路1号', '广州市越秀区***'],
    ['越秀区北京路1号', '越秀区***'],
    ['北京市朝阳区建国路1号', '北京市朝阳区***'],
    ['上海市浦东新区世纪大道1号', '上海市浦东新区***'],
    ['江苏省苏州市昆山市前进路1号', '江苏省苏州市昆山市***'],
    ['内蒙古自治区呼和浩特市新城区人民路1号', '内蒙古自治区呼和浩特市新城区***'],
    ['云南省大理白族自治州大理市古城1号', '云南省大理白族自治州大理市***'],
    ['广西壮族自治区桂林市阳朔县西街1号', '广西壮族自治区桂林市阳朔县***'],
    ['江西省景德镇市昌江区瓷都大道1号', '江西省景德镇市昌江区***'],
    ['河南省新乡市红旗区人民路1号', '河南省新乡市红旗区***'],
    ['新疆维吾尔自治区乌鲁木齐市新市区北京路1号', '新疆维吾尔自治区乌鲁木齐市新市区***'],
    ['山东省济南市市中区经四路1号', '山东省济南市市中区***'],
    ['江苏省镇江市京口区中山路1号', '江苏省镇江市京口区***'],
    ['山西省太原市小店区长风街1号', '山西省太原市小店区***'],
    ['香港特别行政区中环1号', '香港特别行政区***'],
    ['内蒙古自治区锡林郭勒盟苏尼特左旗1号', '内蒙古自治区锡林郭勒盟苏尼特左旗***'],
    ['广东省东莞市南城街道阳光小区3栋', '广东省东莞市***'],
    ['广东省东莞市阳光小区3栋', '广东省东莞市***'],
    ['海南省文昌市文城镇1号', '海南省文昌市***'],
    ['黑龙江省哈尔滨市道里区中央大街1号', '黑龙江省哈尔滨市道里区***'],
    ['Room 1, 2 Main Street', '***'],
    ['', '***'],
  ])('地址 %s → %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })

  it('任何文字都能脱敏而不出错, 且中间的字符不外露', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const mask of [maskPhone, maskDocumentNumber, maskName, maskAccount, maskAddress]) {
          expect(typeof mask(text)).toBe('string')
        }
        if (text.length >= 8) expect(maskDocumentNumber(text)).not.toContain(text.slice(1, -1))
        expect([...maskName(text)].length).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('超长的地址也很快', () => {
    expect(maskAddress('市'.repeat(100_000))).toMatch(/\*{3}$/)
    expect(maskAddress('广'.repeat(100_000))).toBe('***')
  })
})
