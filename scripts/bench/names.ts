/**
 * Made-up names for the benchmark's people, in a distribution like the real one: few surnames carry
 * most people.
 */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
export const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文辉建国志鹏雪梅婷宇欣浩然子轩梓涵诗雨俊晨思佳慧颖博嘉琪铭瑞泽玥堃喆彧芃'
export const COMPANY_HEADS = [
  '恒信',
  '远帆',
  '同创',
  '安泰',
  '嘉和',
  '瑞丰',
  '宏达',
  '新源',
  '鼎盛',
  '卓越',
  '海纳',
  '众联',
  '天成',
  '博雅',
  '中正',
  '华锐',
  '顺达',
  '金桥',
  '明德',
  '启航',
]
export const COMPANY_TAILS = [
  '物业服务有限公司',
  '贸易有限公司',
  '餐饮管理有限公司',
  '置业有限公司',
  '建设工程有限公司',
  '科技有限公司',
  '商业管理有限公司',
  '物流有限公司',
  '教育咨询有限公司',
  '装饰工程有限公司',
]
