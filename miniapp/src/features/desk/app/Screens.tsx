import { lazy, Suspense } from 'react'
import { Skeleton } from 'antd'
import type { Route } from './route'

const Today = lazy(() => import('../today/Today'))
const Votes = lazy(() => import('../votes/Votes'))
const Vote = lazy(() => import('../vote/Vote'))
const Compose = lazy(() => import('../compose/Compose'))
const Rolls = lazy(() => import('../registry/Rolls'))
const ImportRoll = lazy(() => import('../registry/ImportRoll'))
const StaffScreen = lazy(() => import('../staff/Appointments'))
const Log = lazy(() => import('../log/Log'))

const screenOf = (route: Route) => {
  switch (route.at) {
    case 'today':
      return <Today />
    case 'votes':
      return <Votes />
    case 'vote':
      return <Vote key={route.id} decisionId={route.id} tab={route.tab} />
    case 'compose':
      return <Compose key={route.draft ?? route.id ?? 'new'} decisionId={route.id} draftKey={route.draft} replaces={route.replaces} />
    case 'rolls':
      return <Rolls place={route.place} />
    case 'import':
      return <ImportRoll key={route.estate} estate={route.estate} />
    case 'staff':
      return <StaffScreen />
    case 'log':
      return <Log subject={route.subject} />
  }
}

/** Which screen an address shows; each is fetched when first visited. */
export const Screens = ({ route }: { route: Route }) => (
  <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>{screenOf(route)}</Suspense>
)
