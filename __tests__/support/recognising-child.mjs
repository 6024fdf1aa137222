// A stand-in for the child that reads text in pictures: what it does is written in the picture.
process.on('message', ({ id, picture }) => {
  const [order] = Buffer.from(picture).toString('latin1').split(' ')
  if (order === 'hang') return
  if (order === 'die') process.exit(1)
  if (order === 'fail') process.send({ id, error: 'no picture' })
  else process.send({ id, lines: [`pid ${process.pid}`, String(Object.keys(process.env).length)] })
})
process.on('disconnect', () => process.exit())
