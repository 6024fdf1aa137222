// One who is recorded takes the camera away: nothing of them may be drawn into the recording any
// more, not even the last picture that came. For `npm run drill:video`.
import { until } from './until.mjs'

/** Of how many people the host's page draws a picture into the recording, during one second. */
const drawnPictures = ({ page }) =>
  page.evaluate(async () => {
    const drawn = new Set()
    const { prototype } = CanvasRenderingContext2D
    const { drawImage } = prototype
    prototype.drawImage = function keep(picture, ...given) {
      drawn.add(picture)
      return drawImage.call(this, picture, ...given)
    }
    await new Promise((over) => setTimeout(over, 1_000))
    prototype.drawImage = drawImage
    return drawn.size
  })

const untilDrawn = (host, count) =>
  until(`录进 ${count} 个人的画面`, async () => (await drawnPictures(host)) === count)

/** While a recording runs. @returns the row of the drill's table */
export async function takeCameraAway({ host, one, everyone, show }) {
  await untilDrawn(host, everyone.length)
  await one.page.getByRole('button', { name: '关画面', exact: true }).click()
  const tile = host.page.locator('.room-tile').filter({ hasText: one.name })
  await tile.getByText('没有画面').waitFor()
  const drawn = await drawnPictures(host)
  await show('34-camera-off', host)
  await one.page.getByRole('button', { name: '开画面', exact: true }).click()
  await untilDrawn(host, everyone.length)
  return {
    what: '录制时一人关了画面，还录进画面的人数',
    figure: `${drawn} 人`,
    limit: `${everyone.length - 1} 人`,
    holds: drawn === everyone.length - 1,
  }
}
