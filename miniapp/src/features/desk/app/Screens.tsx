import { Queue } from '../binding/Queue'
import { RequestView } from '../binding/RequestView'
import { VoterView } from '../binding/VoterView'
import { Case } from '../cases/Case'
import { Cases } from '../cases/Cases'
import { CaseFile } from '../caseFile/CaseFile'
import { Compose } from '../compose/Compose'
import { Contest } from '../contests/Contest'
import { ContestEditor } from '../contests/ContestEditor'
import { Contests } from '../contests/Contests'
import { Log } from '../log/Log'
import { Order } from '../orders/order/Order'
import { Orders } from '../orders/Orders'
import { TakeOrder } from '../orders/call/TakeOrder'
import { Overview } from '../overview/Overview'
import { ImportRoll } from '../registry/ImportRoll'
import { Rolls } from '../registry/Rolls'
import { Programme } from '../science/Programme'
import { Science } from '../science/Science'
import { Session } from '../science/session/Session'
import { StaffScreen } from '../staff/Appointments'
import { Subsidies } from '../subsidy/Subsidies'
import { Today } from '../today/Today'
import { Vote } from '../vote/Vote'
import { Votes } from '../votes/Votes'
import { Volunteers } from '../volunteers/Volunteers'
import type { Route } from './route'

/**
 * Which screen an address shows. All are in the desk's one chunk: they are small beside the kit they are made of,
 * switching is instant, and a line that drops cannot leave somebody before a blank page.
 */
export const Screens = ({ route }: { route: Route }) => {
  switch (route.at) {
    case 'today':
      return <Today />
    case 'orders':
      return <Orders view={route.view} />
    case 'order':
      return <Order key={route.order} orderId={route.order} />
    case 'takeOrder':
      return <TakeOrder />
    case 'votes':
      return <Votes />
    case 'vote':
      return <Vote key={route.id} decisionId={route.id} tab={route.tab} />
    case 'compose':
      return <Compose key={route.draft ?? route.id ?? 'new'} decisionId={route.id} draftKey={route.draft} replaces={route.replaces} />
    case 'rolls':
      return <Rolls place={route.place} />
    case 'import':
      return <ImportRoll key={route.estate} estate={route.estate} of={route.of} />
    case 'bindings':
      return <Queue />
    case 'request':
      return <RequestView key={route.of} requestId={route.of} />
    case 'voter':
      return <VoterView key={route.owner} unit={route.unit} ownerKey={route.owner} />
    case 'staff':
      return <StaffScreen />
    case 'overview':
      return <Overview />
    case 'case':
      return <CaseFile key={route.id} decisionId={route.id} openingId={route.of} />
    case 'cases':
      return <Cases view={route.view} />
    case 'lift':
      return <Case key={route.lift} caseId={route.lift} tab={route.tab} />
    case 'subsidies':
      return <Subsidies tab={route.tab} />
    case 'science':
      return <Science view={route.view} />
    case 'programme':
      return (
        <Programme key={route.draft ?? route.programme ?? 'new'} programmeId={route.programme} draftKey={route.draft} tab={route.tab} />
      )
    case 'session':
      return <Session key={route.session} sessionId={route.session} tab={route.tab} />
    case 'volunteers':
      return <Volunteers view={route.view} />
    case 'contests':
      return <Contests />
    case 'contest':
      return <Contest key={route.contest} contestId={route.contest} tab={route.tab} />
    case 'contestEditor':
      return <ContestEditor key={route.contest ?? 'new'} contestId={route.contest} />
    case 'log':
      return <Log subject={route.subject} />
  }
}
