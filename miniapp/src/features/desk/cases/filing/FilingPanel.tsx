import { sayFullDay } from '@shared/kernel/day'
import type { CaseView } from '@shared/retrofit/view'
import { Facts } from '../../kit/Facts'
import { Panel } from '../../kit/Panel'

/** The filing notice (开工备案通知单), once it is out. */
export const FilingPanel = ({ head: { filing } }: { head: CaseView }) =>
  filing && (
    <Panel title="开工备案通知单">
      <Facts
        of={[
          ['编号', filing.number],
          ['发出', sayFullDay(filing.on)],
        ]}
      />
    </Panel>
  )
