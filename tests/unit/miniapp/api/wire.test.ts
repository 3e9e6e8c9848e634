import { expect, test } from '@jest/globals'
import { acceptInvitation } from '@shared/identity/contract'
import { grid } from '@shared/decision/contract'
import { wireRequest } from '@/api/wire'

test('path and query are filled and escaped, values in their normal form', () => {
  const request = wireRequest(grid, { params: { decisionId: 'd_01ARZ3NDEKTSV4RRFFQ69G5FAV' }, query: { unit: 'xw.sf.yt.hy.b3.u2' } }, 't')
  expect(request).toEqual({
    method: 'GET',
    path: '/decisions/d_01ARZ3NDEKTSV4RRFFQ69G5FAV/grid?unit=xw.sf.yt.hy.b3.u2',
    headers: { authorization: 'Bearer t' },
    body: null,
  })
  expect(wireRequest(acceptInvitation, { params: { code: ' 7k4mq2xd ' } }, null).path).toBe('/invitations/7K4MQ2XD/acceptance')
})
