import type { ReactNode } from 'react'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import type { LiftTab } from '../app/route'
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

/** What each tab holds; notice, money and subsidy hand in their own panel. */
export const tabs: Record<LiftTab, (part: PartProps) => ReactNode> = {
  main: (part) => (
    <>
      <PreCheckPanel {...part} />
      <ConsultPanel head={part.head} />
    </>
  ),
  scheme: (part) => (
    <>
      <BuildersPanel {...part} />
      <BodyPanel {...part} />
      <DesignPanel {...part} />
      <NoticePanel head={part.head} />
    </>
  ),
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
  history: ({ head }) => <History head={head} />,
}
