'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ROOM } from '@/lib/labels/zh-CN/room'
import { closeRoom } from '@/lib/use-cases/room/close-room'
import { createRoom } from '@/lib/use-cases/room/create-room'
import { editRoom } from '@/lib/use-cases/room/edit-room'

export const createRoomAction = defineAction(createRoom, {
  done: ({ name }) => ({ message: ROOM.added(name), refresh: '/institution/schedule' }),
})

export const editRoomAction = defineAction(editRoom, {
  done: ({ name }) => ({ message: ROOM.saved(name), refresh: '/institution/schedule' }),
})

export const closeRoomAction = defineAction(closeRoom, {
  done: ({ name, until }) => ({
    message: ROOM.closedDone(name, until),
    refresh: '/institution/schedule',
  }),
})
