import { describe, expect, test } from '@jest/globals'
import { DecisionId } from '@shared/decision/model'
import { PlaceId } from '@shared/kernel/place'
import { CaseId } from '@shared/retrofit/model'
import { parseRoute, printRoute, type Route } from '@/features/desk/app/route'

const id = DecisionId.parse('d_01ARZ3NDEKTSV4RRFFQ69G5FAV')
const lift = CaseId.parse('c_01ARZ3NDEKTSV4RRFFQ69G5FAV')
const place = PlaceId.parse('demo.sf.yt.hy')

describe('addresses of the desk', () => {
  const routes: Route[] = [
    { at: 'today' },
    { at: 'votes' },
    { at: 'vote', id, tab: 'main' },
    { at: 'vote', id, tab: 'log' },
    { at: 'compose', id: null, draft: '0123456789abcdef', replaces: id },
    { at: 'rolls', place },
    { at: 'rolls', place: null },
    { at: 'import', estate: place, of: null },
    { at: 'import', estate: place, of: 'i_01ARZ3NDEKTSV4RRFFQ69G5FAV' },
    { at: 'staff' },
    { at: 'log', subject: `roll:${place}` },
    { at: 'overview' },
    { at: 'case', id, of: null },
    { at: 'case', id, of: '01ARZ3NDEKTSV4RRFFQ69G5FAV' },
    { at: 'cases', view: 'list' },
    { at: 'cases', view: 'pool' },
    { at: 'cases', view: 'vendors' },
    { at: 'lift', lift, tab: 'main' },
    { at: 'lift', lift, tab: 'works' },
  ]
  test.each(routes)('%j comes back from its own address', (route) => expect(parseRoute(printRoute(route))).toEqual(route))

  test('whatever makes no sense leads somewhere useful', () => {
    expect(parseRoute('')).toEqual({ at: 'today' })
    expect(parseRoute('at=nowhere')).toEqual({ at: 'today' })
    expect(parseRoute('at=vote&id=../../x')).toEqual({ at: 'votes' })
    expect(parseRoute('at=import')).toEqual({ at: 'rolls', place: null })
    expect(parseRoute(`at=vote&id=${id}&tab=secret`)).toEqual({ at: 'vote', id, tab: 'main' })
    expect(parseRoute('at=lift&lift=7')).toEqual({ at: 'cases', view: 'list' })
    expect(parseRoute('at=compose&draft=short')).toEqual({ at: 'compose', id: null, draft: null, replaces: null })
  })
})
