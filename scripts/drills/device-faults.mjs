// The faults of npm run drill:device: how each begins and how it ends. What `begin` does happens in
// the middle of the work.

const FAR = 400 * 86_400_000

/**
 * Every fault gets the machine, the phone and the run. `closes`: the page is gone; `leaves`: its
 * owner opens it again; `fills`: it has to be there before anything is kept; `forbids`: nothing may
 * be stored while it lasts.
 */
export const FAULTS = {
  浏览器被杀: {
    closes: true,
    begin: async ({ phone }) => {
      await phone.kill()
      await phone.open()
    },
    end: async () => {},
  },
  程序被杀: {
    begin: async ({ machine }) => machine.killServer(),
    end: ({ machine }) => machine.startServer(),
  },
  数据库被杀: {
    begin: ({ machine }) => machine.killDatabase(),
    end: ({ machine }) => machine.startDatabase(),
  },
  存储已满: {
    fills: true,
    begin: ({ phone }) => phone.setQuota(1),
    end: ({ phone }) => phone.setQuota(null),
  },
  断线: {
    begin: ({ phone }) => phone.setOffline(true),
    end: ({ phone }) => phone.setOffline(false),
  },
  案件换人: {
    leaves: true,
    forbids: true,
    begin: ({ machine, place }) => machine.giveTo(place, machine.otherId),
    end: ({ machine, place }) => machine.giveTo(place, machine.mediatorId),
  },
  时钟错误: {
    leaves: true,
    begin: ({ phone, clockError }) => phone.page.evaluate(shiftClock, clockError),
    end: ({ phone, clockError }) => phone.page.evaluate(shiftClock, -clockError),
  },
  退出登录: {
    leaves: true,
    begin: ({ phone }) => phone.signOut(),
    end: async () => {},
  },
}

/** By how much the clock of a run is wrong: far ahead or far behind. */
export const clockErrorOf = (random) => (random() < 0.5 ? FAR : -FAR)

/** In the page: its clock goes by so many milliseconds; the server's does not. */
function shiftClock(by) {
  const real = Date
  window.Date = class extends real {
    constructor(...given) {
      if (given.length === 0) super(real.now() + by)
      else super(...given)
    }
    static now() {
      return real.now() + by
    }
  }
}
