/** What stands for every icon where components are tested: the library's icon modules are for bundlers, and no test looks at a picture. */
export const __iconData = {
  name: 'circle',
  size: 24,
  node: [['circle', { cx: '12', cy: '12', r: '10', key: 'circle' }]],
}
