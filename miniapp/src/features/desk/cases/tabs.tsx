import type { ReactNode } from 'react'
import type { Endpoint } from '@shared/contract/endpoint'
import { readFunding } from '@shared/funding/contract'
import type { Me } from '@shared/identity/model'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { readSubsidy } from '@shared/subsidy/contract'
import type { LiftTab } from '../app/route'
import { mayCall } from '../app/staff'
import { CaseDocuments } from '../documents/CaseDocuments'
import { BodyPanel } from './body/BodyPanel'
import { BuildersPanel } from './body/BuildersPanel'
import { FundingPanel } from '../funding/FundingPanel'
import { ConsultPanel } from './consult/ConsultPanel'
import { ContractsPanel } from './contracts/ContractsPanel'
import { DesignPanel } from './design/DesignPanel'
import { CorrectionsPanel } from './filing/CorrectionsPanel'
import { FilingPanel } from './filing/FilingPanel'
import { OpinionsPanel } from './filing/OpinionsPanel'
import { PackPanel } from './filing/PackPanel'
import { History } from './History'
import { PreCheckPanel } from './preCheck/PreCheckPanel'
import { LogOf } from '../log/LogOf'
import { NoticePanel } from '../notice/NoticePanel'
import { SubsidyPanel } from '../subsidy/SubsidyPanel'
import { AcceptancePanel } from './works/AcceptancePanel'
import { AnnouncementPanel } from './works/AnnouncementPanel'
import { RegistrationPanel } from './works/RegistrationPanel'
import { UtilitiesPanel } from './works/UtilitiesPanel'
import { WorksPanel } from './works/WorksPanel'

export const tabNames: Record<LiftTab, string> = {
  main: '进度',
  scheme: '方案与公示',
  money: '资金与协议',
  filing: '申报',
  works: '施工验收',
  subsidy: '补贴',
  history: '经过',
}

/** A part of the case: its head and what is written down of it. */
export interface PartProps {
  readonly head: CaseView
  readonly file: CaseFileView
}

/** What a tab reads besides the case itself; whoever may not read that does not see the tab. */
const reads: Partial<Record<LiftTab, Pick<Endpoint, 'access'>>> = { money: readFunding, subsidy: readSubsidy }
export const maySee = (tab: LiftTab, me: Me, head: Pick<CaseView, 'community'>): boolean => {
  const endpoint = reads[tab]
  return endpoint === undefined || mayCall(me, endpoint, head.community)
}

/** What each tab holds; notice, money and subsidy hand in their own panel. */
export const tabs: Record<LiftTab, (part: PartProps) => ReactNode> = {
  main: (part) => (
    <>
      <PreCheckPanel {...part} />
      <ConsultPanel head={part.head} />
    </>
  ),
  scheme: (part) => {
    const notice = <NoticePanel head={part.head} />
    // While it hangs, the notice is what there is to do; before, it comes of what stands above it.
    const first = part.head.state === 'noticeRunning'
    return (
      <>
        {first && notice}
        <BuildersPanel {...part} />
        <BodyPanel {...part} />
        <DesignPanel {...part} />
        {!first && notice}
      </>
    )
  },
  money: (part) => (
    <>
      <FundingPanel head={part.head} />
      <ContractsPanel {...part} />
    </>
  ),
  filing: (part) => (
    <>
      <FilingPanel head={part.head} />
      <OpinionsPanel {...part} />
      <CorrectionsPanel {...part} />
      <PackPanel {...part} />
      <CaseDocuments caseId={part.head.caseId} room="retrofit" />
    </>
  ),
  works: (part) => (
    <>
      <AnnouncementPanel {...part} />
      <WorksPanel head={part.head} />
      <AcceptancePanel {...part} />
      <RegistrationPanel {...part} />
      <UtilitiesPanel {...part} />
    </>
  ),
  subsidy: ({ head }) => <SubsidyPanel head={head} />,
  history: ({ head }) => (
    <>
      <History head={head} />
      <LogOf place={head.community} subject={`case:${head.caseId}`} />
    </>
  ),
}
