// The faults of npm run drill:device: how each begins and how it ends. What `begin` does happens in the middle of the work.

/**
 * Every fault gets the machine and the phone. `closes`: the page is gone; `leaves`: its owner opens it again;
 * `fills`: it has to be there before anything is kept.
 */
export const FAULTS = {
  浏览器被杀: {
    closes: true,
    begin: async (_machine, phone) => {
      await phone.kill()
      await phone.open()
    },
    end: async () => {},
  },
  程序被杀: {
    begin: async (machine) => machine.killServer(),
    end: (machine) => machine.startServer(),
  },
  数据库被杀: {
    begin: (machine) => machine.killDatabase(),
    end: (machine) => machine.startDatabase(),
  },
  存储已满: {
    fills: true,
    begin: (_machine, phone) => phone.setQuota(1),
    end: (_machine, phone) => phone.setQuota(null),
  },
  断线: {
    begin: (_machine, phone) => phone.setOffline(true),
    end: (_machine, phone) => phone.setOffline(false),
  },
  案件换人: {
    leaves: true,
    begin: (machine) => giveTo(machine, machine.otherId),
    end: (machine) => giveTo(machine, machine.mediatorId),
  },
  时钟错误: {
    leaves: true,
    begin: (_machine, phone) => phone.page.evaluate(shiftClock, 400 * 86_400_000),
    end: (_machine, phone) => phone.page.evaluate(shiftClock, -400 * 86_400_000),
  },
  退出登录: {
    leaves: true,
    begin: (_machine, phone) => phone.signOut(),
    end: async () => {},
  },
}

const giveTo = (machine, mediatorId) =>
  machine.query('UPDATE cases SET mediator_id = $2 WHERE id = $1', [machine.caseId, mediatorId])

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
